internal import ArgumentParser
internal import DossierCore

struct Search: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find cases, open and closed, by any of their fields",
    discussion: """
      Words must all match; 'word*' is a beginning, "some words" a phrase, field:value asks one field, -field:value \
      its contrary; OR and parentheses combine, @name is a saved query. Accents and capitals do not matter; numbers \
      are found in any notation. The best finds come first: numbers before names before other data before texts, among equals the case opened \
      later; what was found where \
      the list does not show it stands below. dossier-queries(7) has the whole language. Fields: \
      \(QueryField.allCases.map(\.rawValue).joined(separator: " ")).
      """)

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("What to look for.", valueName: "query"))
  var query: [String]
  @OptionGroup var columns: CaseColumnOptions
  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    var words = query
    let columns = columns.taking(zeroFrom: &words)
    return try context.listCases(
      context.statedQuery(QueryWords.text(of: words, options: context.optionNames), desk), desk, columns, list,
      isRanked: true)
  }
}
