internal import ArgumentParser
internal import DossierCore

struct ReportAgencies: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "agencies", abstract: "Show what agencies made of the cases handed over to them",
    discussion: """
      A case counts for each agency that it was handed over to, and a payment for the agency that had the case on its \
      day. The share is that of what was to be collected: what is claimed less what was paid before the hand-over. The \
      days are those from a hand-over to the first payment. Closed cases count too; --month, --from and --to choose \
      hand-overs by their day.
      """)

  @OptionGroup var report: ReportOptions
  @OptionGroup var period: ReportPeriodOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.report(.agencies, report, period, takesClosed: true) { days in
      AgencyResults(handedOver: days)
    } parts: { format, section in
      try section.report.tables().map { table in
        var part = format.part(
          table, section.group, rows: "agency", format.words[.agency], isNamed: true, format.agencyColumns)
        part.chart = (format.words[report: .paidSince], format.bars(table, \.paid))
        return part
      }
    }
  }
}
