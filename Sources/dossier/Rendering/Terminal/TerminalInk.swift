internal import DossierCore

/// What a terminal can draw: all of Unicode, or the characters of a typewriter.
enum TerminalInk: Sendable, Equatable {
  case unicode, ascii

  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  private static let signs: [Character: String] = [
    "€": "EUR", "£": "GBP", "–": "-", "—": "-", "…": "...", "’": "'", "‘": "'", "“": "\"", "”": "\"", "·": "-",
    "≤": "<=", "≥": ">=", "×": "x", "\u{A0}": " ", "\u{202F}": " ",
  ]

  /// A bar as long as its value beside the largest; something is never drawn as nothing, what is below zero is.
  func bar(_ value: Int64, of largest: Int64, width: Int) -> String {
    switch self {
    case .ascii: return String(repeating: "#", count: ChartShare.steps(value, of: largest, in: width))
    case .unicode:
      let eighths = ChartShare.steps(value, of: largest, in: width * 8)
      return String(repeating: "█", count: eighths / 8) + Self.eighths[eighths % 8]
    }
  }

  /// A text with what can be drawn: letters without their accents, signs by their names, `?` for the rest.
  func text(_ text: String) -> String {
    guard self == .ascii, !text.utf8.allSatisfy({ $0 < 128 }) else { return text }
    var plain = ""
    for (place, character) in zip(text.indices, text) {
      if character.isASCII {
        plain.append(character)
      } else if let sign = Self.signs[character] {
        let next = text.index(after: place)
        let isBeforeDigit = next < text.endIndex && text[next].isNumber
        plain += isBeforeDigit && sign.last?.isLetter == true ? sign + " " : sign
      } else {
        let folded = LatinFolding.fold(String(character))
        let drawn = folded.utf8.allSatisfy { $0 < 128 } && !folded.isEmpty ? folded : "?"
        plain += character.isUppercase ? drawn.withCapital : drawn
      }
    }
    return plain
  }
}
