internal import ArgumentParser

struct WaiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive", abstract: "Give up a part of what is due, and see what was given up",
    usage: """
      dossier waive <case> <amount> --of <part> [<options>]
      dossier waive list [<case>] [<options>]
      """,
    subcommands: [WaiveAdd.self, ListAgreements<ListedWaivers>.self], defaultSubcommand: WaiveAdd.self)
}
