/// A short text that has a finding, and how it is right.
///
/// Tests check that the text has the finding at its mark, and that the right one has none.
public struct FindingExample: Sendable, Equatable {
  /// The document that it is a part of: `case`, `creditor`, `agency`, `debtor`, `terms`, `store`, `record`; or the path of
  /// a file that it is the whole of.
  public let document: String
  /// The text, with `«` and `»` around what the finding points at.
  public let marked: String
  /// The text as it is right.
  public let sound: String
  /// Other texts that it takes, by the document or path.
  public let beside: [String: String]

  /// Reads an example; nil if it lacks a line `#! in` or what is right.
  ///
  /// A line `#! in DOCUMENT` says what it is a part of. What is right is `#! instead TEXT`, where only the mark differs, or
  /// a whole text after `#! sound`. Each other text follows a line `#! beside DOCUMENT`.
  public init?(_ text: String) {
    var document: String?
    var instead: String?
    var sections: [String: [Substring]] = [:]
    var section = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("#! ") else {
        sections[section, default: []].append(line)
        continue
      }
      let words = line.dropFirst(3).split(separator: " ", maxSplits: 1)
      let value = words.count > 1 ? String(words[1]) : ""
      switch words.first {
      case "in": document = value
      case "instead": instead = value
      case "sound": section = "#sound"
      case "beside": section = value
      default: return nil
      }
    }
    guard let document, let marked = sections.removeValue(forKey: "").map(Self.joined) else { return nil }
    let right = sections.removeValue(forKey: "#sound").map(Self.joined)
    guard let sound = right ?? instead.map({ Self.replacing(marked, with: $0) }) else { return nil }
    self.document = document
    self.marked = marked
    self.sound = sound
    beside = sections.mapValues(Self.joined)
  }

  /// The text without marks.
  public var broken: String { String(marked.filter { $0 != "«" && $0 != "»" }) }

  /// What the text is a part of, for sentences: `a case`.
  public var place: String {
    switch document {
    case "agency": "an agency"
    case "case", "creditor", "debtor": "a \(document)"
    case "record": "a record of exchange"
    case "store": "dossier.yaml"
    default: document
    }
  }

  /// The lines of the text, with a line of carets under each mark.
  public var brokenLines: [String] {
    lines(marked).flatMap { line -> [String] in
      guard let start = line.firstIndex(of: "«") else { return [line.filter { $0 != "»" }] }
      let before = line[..<start].count
      let end = line.firstIndex(of: "»") ?? line.endIndex
      let length = max(1, line.distance(from: start, to: end) - 1)
      return [
        line.filter { $0 != "«" && $0 != "»" },
        String(repeating: " ", count: before) + "^" + String(repeating: "~", count: length - 1),
      ]
    }
  }

  /// The lines of the right text that the other one has not, or all if it only lacks some.
  public var soundLines: [String] {
    let before = Set(lines(broken))
    let new = lines(sound).filter { !before.contains($0) }
    return new.isEmpty ? lines(sound) : new
  }

  private func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func joined(_ lines: [Substring]) -> String {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func replacing(_ marked: String, with text: String) -> String {
    var result = ""
    var isInside = false
    for character in marked {
      switch character {
      case "«":
        isInside = true
        result += text
      case "»": isInside = false
      default: if !isInside { result.append(character) }
      }
    }
    return result
  }
}

extension FindingKind {
  /// A text that has such a finding; nil where it is about files, not texts.
  public var example: FindingExample? { BuiltIn.finding(id).flatMap { FindingExample($0) } }
}
