internal import ArgumentParser

struct CostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cost", abstract: "Add and list what acts of collection cost",
    subcommands: [CostAdd.self, ListEntries<ListedCosts>.self])
}
