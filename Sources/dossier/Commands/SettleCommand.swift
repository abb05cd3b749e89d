internal import ArgumentParser

struct SettleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "Agree on a sum that ends the debt if it is paid in time, and see what became of it",
    usage: """
      dossier settle <case> <amount> --until <date> [<options>]
      dossier settle list [<case>] [<options>]
      """,
    subcommands: [SettleAdd.self, ListAgreements<ListedSettlements>.self], defaultSubcommand: SettleAdd.self)
}
