internal import ArgumentParser

struct RatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rates", abstract: "Show statutory rates, and how far they can be relied on",
    subcommands: [RatesList.self, RatesShow.self, RatesCheck.self])
}
