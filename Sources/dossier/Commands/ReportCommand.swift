internal import ArgumentParser

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Report on many cases as of any day",
    subcommands: [
      ReportAging.self, ReportRecovery.self, ReportDebtors.self, ReportCreditors.self, ReportAgencies.self,
      ReportWorkload.self,
    ])
}
