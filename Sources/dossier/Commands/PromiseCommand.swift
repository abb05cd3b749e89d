internal import ArgumentParser

struct PromiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promise", abstract: "Record what a debtor promised to pay, and see what became of it",
    usage: """
      dossier promise <case> <amount> --until <date> [<options>]
      dossier promise list [<case>] [<options>]
      """,
    subcommands: [PromiseAdd.self, ListAgreements<ListedPromises>.self], defaultSubcommand: PromiseAdd.self)
}
