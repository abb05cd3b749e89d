internal import ArgumentParser
internal import DossierCore

struct RefundAdd: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Record what was paid back to the debtor",
    usage: "dossier refund <case> <amount> [<options>]",
    discussion: "Never more than the debtor has paid too much.")

  @OptionGroup var `case`: CaseArgument
  @Argument(help: ArgumentHelp("How much, such as 50.00.", valueName: "amount")) var amount: String
  @Option(help: ArgumentHelp("The account that it went to.", valueName: "iban")) var iban: String?
  @Option(help: ArgumentHelp("The day; today if left out.", valueName: "date")) var date: String?
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.addEntry(
      .refunds, to: `case`, write, fields: ["date": date, "amount": amount, "iban": iban]
    ) { desk, entry, file in try desk.refund(entry, on: file) }
  }
}
