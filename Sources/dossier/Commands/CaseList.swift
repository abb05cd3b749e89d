internal import ArgumentParser
internal import DossierCore

struct CaseList: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List cases",
    discussion: """
      Cases come by the month in which they were opened, then by the names of their files; --sort goes by columns. \
      dossier-queries(7) has the language of queries. Columns: \
      \(CaseColumn.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("Which; open cases unless a status is named.", valueName: "query"))
  var query: [String] = []
  @Flag(help: "Closed cases too.") var all = false
  @OptionGroup var columns: CaseColumnOptions
  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    var words = query
    let columns = columns.taking(zeroFrom: &words)
    let query = try context.query(words, desk)
    return try context.listCases(all ? query : query.openUnlessNamed, desk, columns, list)
  }
}
