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
    for bundle in plan.bundles {
      switch bundle.destination {
      case .store(let path):
        let name = TemporaryName(processID: FileSystem.processID(), random: random).name(0)
        let staged = try stage(bundle, as: name)
        if try isThere(staged, for: bundle, at: path) { continue }
        changes.addFile(path, from: .staged(staged))
      case .file(let path):
        if try Self.files({ () throws(FileError) in try FileSystem.status(of: path) }) != nil {
          throw ActionError.store(.file(.failed(.create, path: path, cause: .exists)))
        }
        let file = try Self.files { () throws(FileError) in
          try LeavingBundle(
            path, TemporaryName(processID: FileSystem.processID(), random: random))
        }
        leaving.append(file)
        try write(bundle, to: file.temporary)
      }
    }
    do throws(StoreError) { try commit(changes, random: random) } catch { throw .store(error) }
    for file in leaving {
      try Self.files { () throws(FileError) in
        try FileSystem.renameWithoutReplacing(file.temporary, to: file.path, support: .kernel)
        try FileSystem.sync(FileSystem.parent(of: file.path) ?? ".")
      }
    }
  }

  /// Whether a bundle lies in the store already, as it does where its record was lost and put back by a backup.
  ///
  /// - Throws: `ActionError.exchange` with `otherBundle` if another file lies there.
  private borrowing func isThere(
    _ staged: StagedFile, for bundle: PlannedBundle, at path: String
  ) throws(ActionError) -> Bool {
    let full = "\(lock.root)/\(path)"
    guard let status = try Self.files({ () throws(FileError) in try FileSystem.status(of: full) }) else { return false }
    let isSame = status.kind == .regular && (try? ContentHash(ofFile: full)) == staged.hash
    _ = try Self.files { () throws(FileError) in try FileSystem.removeFile(staged.path) }
    guard isSame else {
      throw .exchange(.otherBundle(path: path, kind: bundle.kind, bundle.sequence))
    }
    return true
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
    do throws(BagError) {
      try bundle.seal.write(bundle.bag, to: path, plainPath: plainPath, form: bundle.form, time: bundle.time)
    } catch {
      throw .exchange(told(error))
    }
  }

  /// Why a bundle cannot be written, by the case whose file is not what was attached where that is it.
  private borrowing func told(_ error: BagError) -> ExchangeError {
    let root = "\(lock.root)/"
    guard case .changed(let full) = error, full.hasPrefix(root), let folder = FileSystem.parent(of: full) else {
      return .bag(error)
    }
    let (path, owner) = (String(full.dropFirst(root.count)), "\(folder.dropFirst(root.count)).yaml")
    guard let number = try? Store(root: lock.root).loadCase(at: owner).value.number else { return .bag(error) }
    return .changedFile(path: path, number: number)
  }

  private static func files<Value>(_ body: () throws(FileError) -> Value) throws(ActionError) -> Value {
    do throws(FileError) { return try body() } catch { throw .store(.file(error)) }
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
