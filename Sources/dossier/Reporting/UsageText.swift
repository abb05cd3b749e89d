/// The parser's words in the form of all other messages: what is wrong, how the command is used, where more is said.
enum UsageText {
  /// Rewords `Error: Missing … \n Usage: … \n See '…' for more information.`
  static func reworded(_ parserText: String) -> String {
    var lines = parserText.split(separator: "\n").map(String.init)
    guard !lines.isEmpty else { return "dossier: error: wrong usage" }
    let (message, suggestion) = messageAndSuggestion(lines.removeFirst())
    var usage: [String] = []
    var hints = suggestion.map { ["hint: \($0)"] } ?? []
    for line in lines {
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
    var suggestion: String?
    if let mark = text.firstRange(of: ". Did you mean ") {
      suggestion = "did you mean " + text[mark.upperBound...]
      text = text[..<mark.lowerBound]
    }
    if text.last == "." { text = text.dropLast() }
    return (text.prefix(1).lowercased() + text.dropFirst(), suggestion)
  }
}
