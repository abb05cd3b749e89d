internal import ArgumentParser
internal import DossierCore

struct CreditAdd: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a credit note to a case",
    discussion: """
      A credit note that names an invoice corrects it: the invoice is reckoned as issued for the lower amount, with its \
      interest. Otherwise, or with --no-corrects, it lowers what is owed from the day after.
      """)

  @OptionGroup var `case`: CaseArgument
  @Option(help: ArgumentHelp("How much, such as 250.00.", valueName: "amount")) var amount: String
  @Option(help: ArgumentHelp("The day of the credit note; today if left out.", valueName: "date")) var date: String?
  @Option(help: ArgumentHelp("The credit note's number.", valueName: "text")) var reference: String?
  @Option(help: ArgumentHelp("The invoice that it names, by number or id.", valueName: "invoice")) var invoice: String?
  @Flag(inversion: .prefixedNo, help: "Whether the invoice is reckoned as issued for less; yes if it names one.")
  var corrects: Bool?
  @OptionGroup var attachment: AttachOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.addEntry(
      .credits, to: `case`, write, attaching: attachment.attach, as: .other,
      fields: [
        "reference": reference, "date": date, "amount": amount, "invoice": invoice,
        "corrects": corrects.map { $0 ? "true" : "false" },
      ])
  }
}
