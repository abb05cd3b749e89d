internal import DossierCore

extension Context {
  /// Brings a page to a file, whole or not at all, or to the standard output for `-`.
  ///
  /// A new file is for this user alone, since pages name people and what they owe; one that is there keeps its mode.
  mutating func deliver(_ page: HTMLPage, to file: String) throws {
    guard file != "-" else { return console.write(page.text) }
    try replace(world.absolutePath(file), with: Array(page.text.utf8), shownAs: file)
  }
}
