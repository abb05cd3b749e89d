internal import ArgumentParser

struct TermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms", abstract: "Keep the conditions by which claims are reckoned",
    subcommands: [TermsAdd.self, TermsList.self, TermsShow.self, TermsSet.self, TermsCheck.self])
}
