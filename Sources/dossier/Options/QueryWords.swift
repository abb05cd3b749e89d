internal import ArgumentParser
internal import DossierCore

/// The words of a query as arguments: `-field:value` is a word of it, `--field` an option that there is not.
enum QueryWords {
  /// The query in one text; the options are those of the command, without dashes, asked only if one is wrong.
  /// - Throws: `CommandError`, which is wrong usage, for an option that there is not.
  static func text(of words: [String], options: () -> [String]) throws(CommandError) -> String {
    var words = words
    let end = words.firstIndex(of: "--")
    if let unknown = words[..<(end ?? words.endIndex)].first(where: { $0.hasPrefix("--") }) {
      let name = String(unknown.dropFirst(2))
      let near = Suggestion.hint(for: name, among: options()).map { $0.replacing("'", with: "'--", maxReplacements: 1) }
      throw CommandError(
        message: "unknown option '\(unknown)'", hint: near ?? "put '--' before a word that begins so", status: .usage)
    }
    if let end { words.remove(at: end) }
    return words.joined(separator: " ")
  }
}

extension DossierCommand {
  /// The long names of its options, without dashes, as its help tells them.
  static var optionNames: [String] {
    Dossier.helpMessage(for: self, columns: 10_000).split(separator: "\n").flatMap { line -> [String] in
      let line = line.drop { $0 == " " }
      guard line.hasPrefix("-") else { return [] }
      let label = line.split(separator: "  ", maxSplits: 1)[0]
      return label.split { ", /".contains($0) }.filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
    }
  }
}
