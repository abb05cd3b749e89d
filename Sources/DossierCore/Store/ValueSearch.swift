/// Finds the texts in which one of some values may stand, without reading what they say.
///
/// A value is looked for after each `:`, and where it may be an entry of a list also after `-`, `[` and `,`. Signs of YAML and separators of numbers count for nothing on both sides, and
/// neither does case, so that no notation hides a value; a text in which an escape or a comment might hide one counts as
/// holding it. What is found may be something else, or only begin so: who asks reads it.
struct ValueSearch: Sendable {
  /// The most values for which looking through all files is faster than reading them.
  static let mostValues = 200

  /// What each byte counts as; 0 for nothing.
  private static let meanings: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 65...90: byte + 32
    case 0...32: 0
    case _ where "'\"/+*._-|>[]{}".utf8.contains(byte): 0
    default: byte
    }
  }

  private let byFirst: [[[UInt8]]]
  /// The bytes behind which a value may stand.
  private let openings: [Bool]
  private let isEverywhere: Bool

  /// Looks for these values, as values of keys alone or also as entries of lists; one of signs alone may stand anywhere.
  init(_ values: some Sequence<String>, inLists: Bool = false) {
    let openings = Set((inLists ? ":-[," : ":").utf8)
    self.openings = (0...255).map { openings.contains($0) }
    var byFirst = [[[UInt8]]](repeating: [], count: 256)
    var isEverywhere = false
    for value in Set(values) {
      let kept = value.utf8.map { Self.meanings[Int($0)] }.filter { $0 != 0 }
      if let first = kept.first { byFirst[Int(first)].append(kept) } else { isEverywhere = true }
    }
    self.byFirst = byFirst
    self.isEverywhere = isEverywhere
  }

  /// Whether one of the values may stand in a text.
  func mayHold(_ text: [UInt8]) -> Bool {
    guard !isEverywhere else { return true }
    let bytes = text.span
    let meanings = Self.meanings.span
    let openings = openings.span
    for place in bytes.indices {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\\") { return true }
      guard openings[Int(byte)] else { continue }
      var next = place + 1
      while next < bytes.count, meanings[Int(bytes[next])] == 0 { next += 1 }
      guard next < bytes.count else { return false }
      let first = bytes[next]
      // A comment, or what a sound document never has there: an anchor, a tag, an alias.
      if first == UInt8(ascii: "#") || first == UInt8(ascii: "&") || first == UInt8(ascii: "!") { return true }
      for value in byFirst[Int(meanings[Int(first)])] where Self.begins(bytes, from: next, with: value) { return true }
    }
    return false
  }

  private static func begins(_ bytes: Span<UInt8>, from start: Int, with value: [UInt8]) -> Bool {
    var place = start
    for wanted in value {
      var found: UInt8 = 0
      while place < bytes.count, found == 0 {
        found = meanings[Int(bytes[place])]
        place += 1
      }
      guard found == wanted else { return false }
    }
    return true
  }
}

extension Store {
  /// Those of some files in which one of the values may stand, in their order; those that cannot be read are among them.
  func paths(_ paths: [String], holding search: ValueSearch) -> [String] {
    Parallel.map(paths.count, inBatchesOf: 256) { batch in
      paths[batch].filter { path in
        guard let bytes = try? bytes(of: path) else { return true }
        return search.mayHold(bytes)
      }
    }
    .flatMap { $0 }
  }
}
