internal import ArgumentParser
internal import DossierCore

struct ReportAging: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "aging", abstract: "Show how long what is open has been due",
    discussion: """
      The unpaid principal of each invoice stands in the column of the days since its due date. Interest, damages, \
      costs and what was paid too much have columns of their own, so that a row adds up to the balance of its cases, \
      and the total is that of 'case list --totals'. Open cases, unless a status is named.
      """)

  @Option(help: ArgumentHelp("What the rows are.", valueName: "what")) var by: ReportGrouping = .debtor
  @OptionGroup var report: ReportOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.report(.aging, report, takesClosed: false) { _ in
      Aging(by: by)
    } parts: { format, section in
      try section.report.tables().map { table in
        var part = format.part(
          table, section.group, rows: by.rawValue, format.words[by: by],
          isNamed: [.creditor, .debtor, .agency].contains(by), format.agingColumns)
        part.chart = (format.words[dashboard: .daysOverdue], format.bars(table.total))
        return part
      }
    }
  }
}
