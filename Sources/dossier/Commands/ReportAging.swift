internal import ArgumentParser
internal import DossierCore

struct ReportAging: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "aging", abstract: "Show how long what is open has been due",
    discussion: """
      The unpaid principal of each invoice stands in the column of the days since its due date. Interest, damages, \
      costs and what was paid too much have columns of their own, so that a row adds up to the balance of its cases, \
      and the total is that of 'case list --totals'. Open cases, unless a status is named. \
      People see the \(Self.usualRows) rows with the largest balance of each table, and how many more there are; JSON, \
      CSV and TSV have all.
      """)

  @Option(help: ArgumentHelp("What the rows are.", valueName: "what")) var by: ReportGrouping = .debtor
  @OptionGroup var report: ReportOptions
  @Flag(help: "Show every row.") var all = false
  @OptionGroup(title: "Common options") var global: GlobalOptions

  /// How many rows of a table people see unless they ask for more.
  private static let usualRows = 20

  func validate() throws {
    if all, report.limit != nil { throw ValidationError("--all and --limit say two things: take the one or the other") }
  }

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.report(.aging, report, by: by, takesClosed: false, usualLimit: all ? nil : Self.usualRows) { _ in
      Aging(by: by)
    } parts: { format, section in
      try section.report.tables().map { table in
        var part = format.part(table, section.group, format.naming(by), format.agingColumns)
        part.chart = (format.words[dashboard: .daysOverdue], format.bars(table.total))
        return part
      }
    }
  }
}
