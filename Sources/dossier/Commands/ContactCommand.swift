internal import ArgumentParser

struct ContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "See who can be spoken to", subcommands: [ContactList.self])
}
