internal import ArgumentParser
internal import DossierCore

struct Search: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find cases, open and closed, by any of their fields",
    discussion: """
      Words must all match; 'word*' is a beginning, "some words" a phrase, field:value asks one field, -field:value \
      its contrary. Accents and capitals do not matter; numbers are found in any notation. Fields: \
      \(QueryField.allCases.map(\.rawValue).joined(separator: " ")).
      """)

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("What to look for.", valueName: "query"))
  var query: [String]
  @OptionGroup var columns: CaseColumnOptions
  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.listCases(Query(asked: QueryWords.text(of: query)), columns, list)
  }
}
