internal import ArgumentParser

struct HoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Stop a case or a part of it, and let it go on",
    subcommands: [HoldAdd.self, ListAgreements<ListedHolds>.self, HoldRelease.self])
}
