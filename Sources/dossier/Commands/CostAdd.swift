internal import ArgumentParser
internal import DossierCore

struct CostAdd: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a cost that the debtor owes",
    discussion: "The amount is without VAT; the debtor owes both.")

  @OptionGroup var `case`: CaseArgument
  @Option(help: ArgumentHelp("How much without VAT, such as 45.00.", valueName: "amount")) var amount: String
  @Option(help: "What kind of act it was.") var kind: CostKind = .other
  @Option(help: ArgumentHelp("The day from which it can be claimed; today if left out.", valueName: "date"))
  var date: String?
  @Option(help: ArgumentHelp("The VAT on it.", valueName: "amount")) var vat: String?
  @Option(help: ArgumentHelp("What was done.", valueName: "text")) var description: String?
  @Option(help: ArgumentHelp("The invoice whose cost it is, by number or id; else the case's.", valueName: "invoice"))
  var invoice: String?
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.addEntry(
      .costs, to: `case`, write,
      fields: [
        "date": date, "kind": kind.rawValue, "amount": amount, "vat": vat, "description": description,
        "invoice": invoice,
      ])
  }
}
