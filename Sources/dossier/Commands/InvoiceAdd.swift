internal import ArgumentParser
internal import DossierCore

struct InvoiceAdd: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an invoice to a case",
    discussion: "The amount is the invoice's total with VAT; what was paid of it is entered with 'dossier pay'.")

  @OptionGroup var `case`: CaseArgument
  @Option(help: ArgumentHelp("The invoice's number.", valueName: "text")) var reference: String
  @Option(help: ArgumentHelp("The day of the invoice.", valueName: "date")) var date: String
  @Option(
    help: ArgumentHelp("The last day on which it can be paid in time; by the terms if left out.", valueName: "date"))
  var due: String?
  @Option(help: ArgumentHelp("The total with VAT, such as 1250.00.", valueName: "amount")) var amount: String
  @Option(help: ArgumentHelp("What kind of claim it is.", valueName: "text")) var type: String?
  @Option(help: ArgumentHelp("What was supplied.", valueName: "text")) var description: String?
  @Option(help: ArgumentHelp("The reference that payers were asked to give.", valueName: "text"))
  var paymentReference: String?
  @Option(help: ArgumentHelp("The day of the contract, where it differs from the case's.", valueName: "date"))
  var contractDate: String?
  @OptionGroup var attachment: AttachOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.addEntry(
      .invoices, to: `case`, write, attaching: attachment.attach, as: .invoice,
      fields: [
        "reference": reference, "date": date, "due": due, "amount": amount, "type": type,
        "description": description, "payment-reference": paymentReference, "contract-date": contractDate,
      ]
    ) { desk, entry, file in try desk.addInvoice(entry, to: file) }
  }
}
