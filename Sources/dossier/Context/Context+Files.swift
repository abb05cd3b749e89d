internal import DossierCore

extension Context {
  /// Writes a file anew, or one that was not there, at once: nobody sees half of it.
  ///
  /// - Parameters:
  ///   - path: The file, with a full path.
  ///   - bytes: What it holds from now on.
  ///   - name: What its user calls it.
  /// - Throws: `CommandError` if there is something else or no directory, or `FileError`.
  mutating func replace(_ path: String, with bytes: [UInt8], shownAs name: String) throws {
    let old = try FileSystem.status(of: path)
    if let old, old.kind != .regular {
      throw CommandError(
        message: "'\(name)' is no file but a \(old.kind.rawValue)",
        hint: "name another file, or - for the standard output")
    }
    let folder = FileSystem.parent(of: path) ?? "/"
    guard try FileSystem.status(of: folder) != nil else {
      throw CommandError(message: "there is no directory for '\(name)'", hint: "make it, or name another file")
    }
    let temporary = "\(folder)/\(temporaryName())"
    do throws(FileError) {
      let ownership = old.map(FileOwnership.init(replacing:)) ?? FileOwnership(mode: 0o600)
      try FileSystem.create(temporary, bytes: bytes, ownership: ownership, syncing: true)
      try FileSystem.rename(temporary, to: path)
    } catch {
      _ = try? FileSystem.removeFile(temporary)
      // The user knows the file by its own name.
      guard case .failed(let operation, _, let cause) = error else { throw error }
      throw FileError.failed(operation, path: path, cause: cause)
    }
  }

  /// Keeps a document beside another: with `-2` at the end of its name, or the next number that is free or has it already.
  ///
  /// - Returns: Its name.
  /// - Throws: `FileError`.
  mutating func keepBeside(_ path: String, _ bytes: [UInt8]) throws -> String {
    let folder = FileSystem.parent(of: path) ?? "/"
    let stem = FileSystem.name(of: path).hasSuffix(".yaml") ? String(path.dropLast(5)) : path
    try FileSystem.makeDirectories(folder)
    for number in 2... {
      let other = "\(stem)-\(number).yaml"
      if try FileSystem.status(of: other) != nil {
        let there = try? FileSystem.read(other, limitBytes: Store.maximumDocumentBytes).bytes
        if there == bytes { return FileSystem.name(of: other) }
        continue
      }
      let temporary = "\(folder)/\(temporaryName())"
      let ownership = try FileSystem.status(of: path).map(FileOwnership.init(replacing:)) ?? FileOwnership(mode: 0o600)
      do throws(FileError) {
        try FileSystem.create(temporary, bytes: bytes, ownership: ownership, syncing: true)
        try FileSystem.renameWithoutReplacing(temporary, to: other)
        return FileSystem.name(of: other)
      } catch {
        _ = try? FileSystem.removeFile(temporary)
        guard case .failed(_, _, .exists) = error else { throw error }
      }
    }
    return FileSystem.name(of: path)
  }

  private mutating func temporaryName() -> String {
    TemporaryName(processID: FileSystem.processID()) { random.next() }.name(0)
  }
}
