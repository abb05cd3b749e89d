internal import ArgumentParser
internal import DossierCore

struct ReportCreditors: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "creditors", abstract: "Show what became of each creditor's claims",
    discussion: """
      What is claimed = what was paid, less what was paid back and what was paid too much, + what was given up (waived, \
      or due on a case that is closed) + what is open. Closed cases count too; --month, --from and --to choose cases by \
      their opening.
      """)

  @OptionGroup var report: ReportOptions
  @OptionGroup var period: ReportPeriodOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.report(.creditors, report, period, takesClosed: true) { days in
      CaseRecovery(by: .groups(.creditor), opened: days)
    } parts: { format, section in
      try section.report.tables().map { table in
        var part = format.part(
          table, section.group, format.naming(.creditor),
          format.creditorColumns)
        part.chart = (format.words[report: .stillOpen], format.bars(table, \.open))
        return part
      }
    }
  }
}
