internal import ArgumentParser

struct InvoiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoice", abstract: "Add and list what is claimed",
    subcommands: [InvoiceAdd.self, ListEntries<ListedInvoices>.self])
}
