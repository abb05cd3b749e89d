internal import DossierCore

/// The words of a query as arguments: `-field:value` is a word of it, `--field` an option that there is not.
enum QueryWords {
  /// The query in one text.
  /// - Throws: `CommandError`, which is wrong usage, for an option that there is not.
  static func text(of words: [String]) throws(CommandError) -> String {
    var words = words
    let end = words.firstIndex(of: "--")
    if let unknown = words[..<(end ?? words.endIndex)].first(where: { $0.hasPrefix("--") }) {
      let name = String(unknown.dropFirst(2))
      let options = [
        "format", "columns", "sort", "limit", "totals", "group-by", "ids", "null", "all", "dry-run", "as-of", "month",
        "each", "by", "html", "ascii", "today", "color", "lang", "quiet", "help",
      ]
      let near = Suggestion.hint(for: name, among: options).map { $0.replacing("'", with: "'--", maxReplacements: 1) }
      throw CommandError(
        message: "unknown option '\(unknown)'", hint: near ?? "put '--' before a word that begins so", status: .usage)
    }
    if let end { words.remove(at: end) }
    return words.joined(separator: " ")
  }
}
