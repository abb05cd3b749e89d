import Foundation

/// A line of output as GitHub's runner takes it: a command, if it is one.
///
/// It reads more into a line than the runner does: all words are commands, not only those that there are.
struct WorkflowCommand: Equatable {
  let name: String
  let properties: [String: String]
  let data: String

  /// The lines that the runner sees: CR ends one too.
  static func lines(_ output: String) -> [String] {
    var lines: [String] = [""]
    var last: Unicode.Scalar?
    for scalar in output.unicodeScalars {
      switch scalar {
      case "\n" where last == "\r": break
      case "\n", "\r": lines.append("")
      default: lines[lines.count - 1].unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return lines.last == "" ? lines.dropLast() : lines
  }

  /// Reads `::name key=value,…::data`, which stands at the beginning of a line; nil if it is none.
  init?(_ line: String) {
    let scalars = Array(line.unicodeScalars.drop { $0.properties.isWhitespace })
    guard scalars.starts(with: "::".unicodeScalars),
      let end = scalars.indices.dropFirst(2).first(where: { scalars[$0...].starts(with: "::".unicodeScalars) })
    else { return nil }
    let head = Self.text(scalars[2..<end])
    let words = head.split(separator: " ", maxSplits: 1).map(String.init)
    name = words.first ?? ""
    var properties: [String: String] = [:]
    for property in (words.count > 1 ? words[1] : "").utf8.split(separator: UInt8(ascii: ",")) {
      let pair = property.split(separator: UInt8(ascii: "="), maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
      guard pair.count == 2 else { return nil }
      properties[pair[0]] = Self.unescaped(pair[1], ["%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"])
    }
    self.properties = properties
    data = Self.unescaped(
      Self.text(scalars[(end + 2)...]), ["%0D": "\r", "%0A": "\n", "%25": "%"])
  }

  /// Whether a line holds a command of the old form, `##[name]`, which may stand anywhere in it, or one of Azure or
  /// TeamCity.
  static func isOld(_ line: String) -> Bool {
    line.range(of: "##[A-Za-z]*\\[", options: [.regularExpression, .literal]) != nil
  }

  /// In the order of the runner, the sign of percent last.
  private static func unescaped(_ text: String, _ signs: KeyValuePairs<String, String>) -> String {
    signs.reduce(text) { $0.replacingOccurrences(of: $1.key, with: $1.value, options: .literal) }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
