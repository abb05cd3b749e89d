/// The parser's words in the form of all other messages: what is wrong, how the command is used, where more is said.
enum UsageText {
  /// Rewords the parser's lines: `Error: Missing …`, `Usage: …`, `See '…' for more information.`, each one's own.
  static func reworded(_ parserText: String) -> String {
    var lines = parserText.split(separator: "\n").map(String.init)
    guard !lines.isEmpty else { return "dossier: error: wrong usage" }
    let (message, suggestion) = messageAndSuggestion(lines.removeFirst())
    var usage: [String] = []
    let words = lines.filter { $0.hasPrefix("  - ") }.map { $0.dropFirst("  - ".count) }
    var hints =
      suggestion.map { words.isEmpty ? ["hint: \($0)"] : ["hint: give one of \(words.joined(separator: ", "))"] } ?? []
    for line in lines where !line.hasPrefix("  - ") {
      if line.hasPrefix("Usage: ") {
        usage.append("usage: " + line.dropFirst("Usage: ".count))
      } else if line.hasPrefix("  See "), let end = line.lastIndex(of: "'") {
        hints.append("hint: see " + line[...end].dropFirst("  See ".count))
      } else if !line.hasPrefix("Help:") {
        usage.append(line)
      }
    }
    return (["dossier: error: \(message)"] + usage + hints).joined(separator: "\n")
  }

  private static func messageAndSuggestion(_ line: String) -> (message: String, suggestion: String?) {
    var text = line[...]
    if text.hasPrefix("Error: ") { text = text.dropFirst("Error: ".count) }
    if text.last == "." { text = text.dropLast() }
    var suggestion: String?
    for (mark, opening) in [(". Did you mean ", "did you mean "), (". Please provide one of ", "give one of ")] {
      guard let place = text.firstRange(of: mark) else { continue }
      suggestion = opening + text[place.upperBound...]
      text = text[..<place.lowerBound]
    }
    return (text.prefix(1).lowercased() + text.dropFirst(), suggestion)
  }
}
