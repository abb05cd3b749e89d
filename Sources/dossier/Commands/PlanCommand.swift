internal import ArgumentParser

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Agree on instalments, and see whether they are paid",
    subcommands: [PlanAdd.self, PlanList.self])
}
