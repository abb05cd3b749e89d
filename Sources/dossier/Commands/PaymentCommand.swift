internal import ArgumentParser

struct PaymentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "payment", abstract: "List and remove payments; 'dossier pay' records them",
    subcommands: [ListEntries<ListedPayments>.self, PaymentRemove.self])
}
