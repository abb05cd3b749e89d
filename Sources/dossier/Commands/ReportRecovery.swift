internal import ArgumentParser
internal import DossierCore

struct ReportRecovery: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "recovery", abstract: "Show what became of the cases of each month",
    discussion: """
      The first table has the cases by the month of their opening: what is claimed of them by the day, what of it was \
      paid to the creditor and to the agency, was given up (waived, or due on a case that is closed), is open; the \
      share that was paid, without what was paid too much; and the days from the opening to the first payment, on average and in the middle. The \
      second has what happened in each month, to whatever cases. Closed cases count too.
      """)

  @OptionGroup var report: ReportOptions
  @OptionGroup var period: ReportPeriodOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.report(.recovery, report, period, takesClosed: true) { days in
      MonthlyRecovery(days)
    } parts: { format, section in
      return try section.report.tables().map { table in
        var part = format.part(
          table, section.group, format.naming(nil),
          format.cohortColumns + format.flowColumns)
        part.blocks = [
          (format.words[report: .byOpening], Set(format.cohortColumns.map(\.column.key))),
          (format.words[report: .byMonth], Set(format.flowColumns.map(\.column.key))),
        ]
        part.chart = (format.words[report: .recovered], format.bars(table, latest: true, \.flow.recovered))
        return part
      }
    }
  }
}
