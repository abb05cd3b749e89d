extension StoreWriter {
  /// Makes a plan so: bundles are written whole under temporary names, then the store is changed, then those that leave it
  /// get their names.
  ///
  /// - Throws: `ActionError.store`, or `exchange` if a bundle cannot be written; then nothing of it stays.
  public borrowing func commit(
    _ plan: FilePlan, random: () -> UInt64
  ) throws(ActionError) {
    var changes = plan.changes
    var leaving: [LeavingBundle] = []
    var staged: [String] = []
    do throws(ActionError) {
      for bundle in plan.bundles {
        let name = TemporaryName(processID: FileSystem.processID(), random: random)
        switch bundle.destination {
        case .store(let path):
          let file = try stage(bundle, as: name.name(0))
          staged.append(file.path)
          changes.addFile(path, from: .staged(file))
        case .file(let path): leaving.append(try leave(bundle, to: path, name))
        }
      }
    } catch {
      Self.discard(staged)
      throw error
    }
    do throws(StoreError) {
      try commit(changes, random: random)
    } catch {
      switch error {
      case .stopped, .recoveryFailed: break
      default: Self.discard(staged)
      }
      throw .store(error)
    }
    for file in leaving {
      try Self.files { () throws(FileError) in
        try FileSystem.renameWithoutReplacing(file.temporary, to: file.path, support: .kernel)
        try FileSystem.sync(FileSystem.parent(of: file.path) ?? ".")
      }
    }
  }

  /// Removes what was staged; what cannot be removed now is by the next command that writes.
  private static func discard(_ staged: [String]) {
    for path in staged { _ = try? FileSystem.removeFile(path) }
  }

  private borrowing func leave(
    _ bundle: PlannedBundle, to path: String, _ name: TemporaryName
  ) throws(ActionError) -> LeavingBundle {
    if try Self.files({ () throws(FileError) in try FileSystem.status(of: path) }) != nil {
      throw ActionError.store(.file(.failed(.create, path: path, cause: .exists)))
    }
    let file = try Self.files { () throws(FileError) in try LeavingBundle(path, name) }
    try write(bundle, to: file.temporary)
    return file
  }

  private borrowing func stage(
    _ bundle: PlannedBundle, as name: String
  ) throws(ActionError) -> StagedFile {
    let directory = "\(lock.root)/\(LocalFiles.incoming)"
    try Self.files { () throws(FileError) in _ = try FileSystem.makeDirectories(directory) }
    let path = "\(directory)/\(name)"
    try write(bundle, to: path)
    return try Self.files { () throws(FileError) in
      StagedFile(
        path: path, hash: try ContentHash(ofFile: path), size: try FileSystem.status(of: path)?.stamp.size ?? 0)
    }
  }

  private borrowing func write(_ bundle: PlannedBundle, to path: String) throws(ActionError) {
    // What is to be encrypted lies in the store until it is, where nobody else looks.
    let plainPath = "\(lock.root)/\(LocalFiles.incoming)/\(FileSystem.name(of: path))-plain"
    if bundle.seal.isEncrypted {
      try Self.files { () throws(FileError) in _ = try FileSystem.makeDirectories("\(lock.root)/\(LocalFiles.incoming)")
      }
    }
    try bundle.write(to: path, plainPath: plainPath, root: lock.root)
  }

  fileprivate static func files<Value: ~Copyable>(
    _ body: () throws(FileError) -> Value
  ) throws(ActionError) -> Value {
    do throws(FileError) { return try body() } catch { throw .store(.file(error)) }
  }
}

extension PlannedBundle {
  /// Writes the archive, signed and encrypted as it is to be.
  ///
  /// - Parameters:
  ///   - path: Where.
  ///   - plainPath: Where it lies until it is encrypted.
  ///   - root: The store that it is of.
  /// - Throws: `ActionError.exchange`.
  fileprivate func write(to path: String, plainPath: String, root: String) throws(ActionError) {
    do throws(BagError) {
      try seal.write(bag, to: path, plainPath: plainPath, form: form, time: time)
    } catch {
      throw .exchange(Self.told(error, in: root))
    }
  }

  /// Why it cannot be written, by the case whose file is not what was attached where that is it.
  private static func told(_ error: BagError, in root: String) -> ExchangeError {
    guard case .changed(let full) = error, full.hasPrefix("\(root)/"), let folder = FileSystem.parent(of: full) else {
      return .bag(error)
    }
    let (path, owner) = (String(full.dropFirst(root.count + 1)), "\(folder.dropFirst(root.count + 1)).yaml")
    guard let number = try? Store(root: root).loadCase(at: owner).value.number else { return .bag(error) }
    return .changedFile(path: path, number: number)
  }
}

/// A bundle that is to leave the store: written in a folder of its own beside its place, which goes with its process.
private final class LeavingBundle {
  /// Where it goes.
  let path: String
  private let workspace: ImportWorkspace

  /// Makes the folder; those that dead processes left there are removed.
  init(_ path: String, _ name: TemporaryName) throws(FileError) {
    let folder = FileSystem.parent(of: path) ?? "."
    // What cannot be removed is in nobody's way.
    try? TemporaryName.removeDeadDirectories(in: folder)
    self.path = path
    workspace = try ImportWorkspace(in: folder, name: name)
  }

  /// Where it is written.
  var temporary: String { "\(workspace.path)/\(FileSystem.name(of: workspace.path))" }
}
