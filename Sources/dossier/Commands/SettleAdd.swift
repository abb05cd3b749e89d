internal import ArgumentParser
internal import DossierCore

struct SettleAdd: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Agree on a sum that ends the debt if it is paid in time",
    usage: "dossier settle <case> <amount> --until <date> [<options>]")

  @OptionGroup var `case`: CaseArgument
  @Argument(help: ArgumentHelp("How much, such as 500.00.", valueName: "amount")) var amount: String
  @Option(help: ArgumentHelp("The last day to pay it.", valueName: "date")) var until: String
  @Option(help: ArgumentHelp("The day on which it was agreed; today if left out.", valueName: "date")) var date: String?
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.addEntry(.settlements, to: `case`, write, fields: ["date": date, "until": until, "amount": amount])
  }
}
