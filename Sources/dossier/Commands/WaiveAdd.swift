internal import ArgumentParser
internal import DossierCore

struct WaiveAdd: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Give up a part of what is due", usage: "dossier waive <case> <amount> --of <part> [<options>]",
    discussion: "Never more than is due on that day. What is claimed by mistake is corrected with a credit note.")

  @OptionGroup var `case`: CaseArgument
  @Argument(help: ArgumentHelp("How much, such as 50.00.", valueName: "amount")) var amount: String
  @Option(help: ArgumentHelp("Of which part.", valueName: "part")) var of: Bucket
  @Option(help: ArgumentHelp("Why.", valueName: "text")) var reason: String?
  @Option(help: ArgumentHelp("The day; today if left out.", valueName: "date")) var date: String?
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.addEntry(
      .waivers, to: `case`, write, fields: ["date": date, "amount": amount, "of": of.rawValue, "reason": reason]
    ) { desk, entry, file in try desk.waive(entry, of: of, on: file) }
  }
}
