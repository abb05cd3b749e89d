internal import ArgumentParser
internal import DossierCore

struct ReportDebtors: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "debtors", abstract: "Show how debtors pay",
    discussion: """
      What is claimed of each debtor and what became of it, who owes most first. The days late are those from due \
      date to payment, weighted by amount: payments are held against the invoices of a case in the order of their due \
      dates, whatever they named, as far as the invoices reach. A payment is one in part if it leaves unpaid some of \
      what was due by its day. Closed cases count too; --month, --from and --to choose cases by their opening.
      """)

  @OptionGroup var report: ReportOptions
  @OptionGroup var period: ReportPeriodOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.report(.debtors, report, period, takesClosed: true) { days in
      PaymentBehaviour(opened: days)
    } parts: { format, section in
      try section.report.tables().map { table in
        var part = format.part(
          table, section.group, rows: "debtor", format.words[.debtor], isNamed: true, format.behaviourColumns)
        part.chart = (format.words[report: .stillOpen], format.bars(table, \.recovery.open))
        return part
      }
    }
  }
}
