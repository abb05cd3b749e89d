extension FilePlan {
  /// Holds the plan against the files of a store as a commit does before it writes, and writes nothing.
  ///
  /// So a dry run fails where the command would: a file is in the way, or one was changed since it was read.
  ///
  /// - Throws: `ActionError.store`.
  public func rehearse(in root: String) throws(ActionError) {
    var changes = changes
    for bundle in bundles {
      if case .store(let path) = bundle.destination { changes.addFile(path, from: .bytes(SpooledBytes([]))) }
    }
    do throws(StoreError) {
      _ = try CommitPlan(changes: changes, root: root, names: TemporaryName(processID: FileSystem.processID()) { 0 })
    } catch {
      throw .store(error)
    }
  }
}
