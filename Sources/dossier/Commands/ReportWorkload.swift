internal import ArgumentParser
internal import DossierCore

struct ReportWorkload: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "workload", abstract: "Show what handlers have before them",
    discussion: """
      Tasks, promises, instalments, settlements, requests, holds, deadlines and limitations that wait for a day: since \
      a day before, for the day, for one of the 7 or the 30 days after it. A case is silent if nobody was in contact \
      with the debtor for more than 30 days, counted from the opening where nobody ever was. Open cases, unless a \
      status is named.
      """)

  @OptionGroup var report: ReportOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.report(.workload, report, takesClosed: false) { _ in
      Workload()
    } parts: { format, section in
      try section.report.tables().map { table in
        var part = format.part(
          table, section.group, rows: "handler", format.words[report: .handler], isNamed: false,
          format.workloadColumns)
        part.chart = (
          format.words[dashboard: .overdue],
          table.rows.prefix(15).map {
            ChartBar(
              label: format.name($0.group), value: Int64($0.figures.overdue), shown: String($0.figures.overdue))
          }
        )
        return part
      }
    }
  }
}
