internal import ArgumentParser

struct CreditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "credit", abstract: "Add and list what is no longer claimed",
    subcommands: [CreditAdd.self, ListEntries<ListedCredits>.self])
}
