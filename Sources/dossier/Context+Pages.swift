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
    let name = TemporaryName(processID: FileSystem.processID()) { random.next() }.name(0)
    let temporary = "\(FileSystem.parent(of: path) ?? "/")/\(name)"
    do throws(FileError) {
      let ownership = old.map(FileOwnership.init(replacing:)) ?? FileOwnership(mode: 0o600)
      try FileSystem.create(temporary, bytes: Array(page.text.utf8), ownership: ownership, syncing: true)
      try FileSystem.rename(temporary, to: path)
    } catch {
      _ = try? FileSystem.removeFile(temporary)
      throw error
    }
  }
}
