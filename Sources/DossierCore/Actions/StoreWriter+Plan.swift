/// What is done to bundles beside writing them: signatures and encryption.
public struct BundleSealing {
  /// Makes a signature of a bundle's tag manifest; nil for none.
  public var sign: (PlannedBundle, [UInt8]) throws(FileError) -> [UInt8]?

  /// Neither signs nor encrypts.
  public static var none: BundleSealing { BundleSealing { _, _ in nil } }

  /// Makes it of what signs.
  public init(sign: @escaping (PlannedBundle, [UInt8]) throws(FileError) -> [UInt8]?) { self.sign = sign }
}

extension StoreWriter {
  /// Makes a plan so: bundles are written whole under temporary names, then the store is changed, then those that leave it
  /// get their names.
  ///
  /// - Throws: `ActionError.store`, or `exchange` if a bundle cannot be written; then nothing of it stays.
  public borrowing func commit(
    _ plan: FilePlan, sealing: BundleSealing = .none, random: () -> UInt64
  ) throws(ActionError) {
    var changes = plan.changes
    var leaving: [(temporary: String, path: String)] = []
    do throws(ActionError) {
      for bundle in plan.bundles {
        let name = TemporaryName(processID: FileSystem.processID(), random: random).name(0)
        switch bundle.destination {
        case .store(let path):
          let staged = try stage(bundle, as: name, sealing)
          changes.addFile(path, from: .staged(staged))
        case .file(let path):
          if try Self.files({ () throws(FileError) in try FileSystem.status(of: path) }) != nil {
            throw ActionError.store(.file(.failed(.create, path: path, cause: .exists)))
          }
          let temporary = (FileSystem.parent(of: path).map { $0 == "/" ? "/" : "\($0)/" } ?? "") + name
          try Self.write(bundle, to: temporary, sealing)
          leaving.append((temporary, path))
        }
      }
      do throws(StoreError) { try commit(changes, random: random) } catch { throw .store(error) }
      for file in leaving {
        try Self.files { () throws(FileError) in
          try FileSystem.renameWithoutReplacing(file.temporary, to: file.path, support: .kernel)
          try FileSystem.sync(FileSystem.parent(of: file.path) ?? ".")
        }
      }
    } catch {
      for file in leaving { _ = try? FileSystem.removeFile(file.temporary) }
      throw error
    }
  }

  private borrowing func stage(
    _ bundle: PlannedBundle, as name: String, _ sealing: BundleSealing
  ) throws(ActionError) -> StagedFile {
    let directory = "\(lock.root)/\(LocalFiles.incoming)"
    try Self.files { () throws(FileError) in _ = try FileSystem.makeDirectories(directory) }
    let path = "\(directory)/\(name)"
    try Self.write(bundle, to: path, sealing)
    return try Self.files { () throws(FileError) in
      StagedFile(
        path: path, hash: try ContentHash(ofFile: path), size: try FileSystem.status(of: path)?.stamp.size ?? 0)
    }
  }

  private static func write(
    _ bundle: PlannedBundle, to path: String, _ sealing: BundleSealing
  ) throws(ActionError) {
    do throws(BagError) {
      try BagWriter.write(bundle.bag, to: path, form: bundle.form, time: bundle.time)
    } catch {
      throw .exchange(.bag(error))
    }
  }

  private static func files<Value>(_ body: () throws(FileError) -> Value) throws(ActionError) -> Value {
    do throws(FileError) { return try body() } catch { throw .store(.file(error)) }
  }
}
