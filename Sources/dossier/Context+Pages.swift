internal import DossierCore

extension Context {
  /// Brings a page to a file, whole or not at all, or to the standard output for `-`.
  ///
  /// A new file is for this user alone, since pages name people and what they owe; one that is there keeps its mode.
  mutating func deliver(_ page: HTMLPage, to file: String) throws {
    guard file != "-" else { return console.write(page.text) }
    let path = world.absolutePath(file)
    let old = try FileSystem.status(of: path)
    if let old, old.kind != .regular {
      throw CommandError(
        message: "'\(file)' is no file but a \(old.kind.rawValue)",
        hint: "name another file, or - for the standard output")
    }
    let folder = FileSystem.parent(of: path) ?? "/"
    guard try FileSystem.status(of: folder) != nil else {
      throw CommandError(message: "there is no directory for '\(file)'", hint: "make it, or name another file")
    }
    let name = TemporaryName(processID: FileSystem.processID()) { random.next() }.name(0)
    let temporary = "\(folder)/\(name)"
    do throws(FileError) {
      let ownership = old.map(FileOwnership.init(replacing:)) ?? FileOwnership(mode: 0o600)
      try FileSystem.create(temporary, bytes: Array(page.text.utf8), ownership: ownership, syncing: true)
      try FileSystem.rename(temporary, to: path)
    } catch {
      _ = try? FileSystem.removeFile(temporary)
      // The user knows the file by its own name.
      guard case .failed(let operation, _, let cause) = error else { throw error }
      throw FileError.failed(operation, path: path, cause: cause)
    }
  }
}
