internal import ArgumentParser

struct RefundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refund", abstract: "Record what was paid back to the debtor, and see it",
    usage: """
      dossier refund <case> <amount> [<options>]
      dossier refund list [<case>] [<options>]
      """,
    subcommands: [RefundAdd.self, ListAgreements<ListedRefunds>.self], defaultSubcommand: RefundAdd.self)
}
