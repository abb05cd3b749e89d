/// The parser's help as dossier words it.
enum HelpText {
  /// Groups of commands go by their names alone.
  static func set(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasSuffix(" SUBCOMMANDS:") ? line.dropLast(" SUBCOMMANDS:".count) + ":" : line
    }.joined(separator: "\n")
  }
}
