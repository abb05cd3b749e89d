/// The names that the files of a case have inside a bundle: without `%`.
///
/// Manifests must write `%` as `%25`, which not every program that validates bags reads back. A name inside a bundle is a
/// hint: the entry of the case says what the file is called, and both sides find these names from the entries.
struct PayloadNames {
  /// The names of those that have another one.
  private let other: [String: String]

  /// Names the files that may leave the store with a case.
  init(_ file: Case) { self.init(file.attachments.filter(\.isPublic).map(\.file)) }

  /// Names files that lie beside each other.
  init(_ files: [String]) {
    var other: [String: String] = [:]
    let escaped = files.filter { $0.utf8.contains(UInt8(ascii: "%")) }
    guard !escaped.isEmpty else {
      self.other = other
      return
    }
    var taken = Set(files.lazy.filter { !$0.utf8.contains(UInt8(ascii: "%")) }.map(LatinFolding.fold))
    for file in Set(escaped).sorted(by: { $0.isBytewiseBefore($1) }) {
      let name = Self.plain(file)
      let dot = name.lastIndex(of: ".") ?? name.endIndex
      var (candidate, number) = (name, 1)
      while !taken.insert(LatinFolding.fold(candidate)).inserted {
        number += 1
        candidate = "\(name[..<dot])-\(number)\(name[dot...])"
      }
      other[file] = candidate
    }
    self.other = other
  }

  /// The name of a file inside a bundle.
  subscript(_ file: String) -> String { other[file] ?? file }

  /// A path without `%`.
  static func plain(_ path: String) -> String {
    path.utf8.contains(UInt8(ascii: "%")) ? path.replacing("%", with: "_") : path
  }
}
