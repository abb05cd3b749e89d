internal import ArgumentParser
internal import DossierCore

/// A kind of entries that a command of its own lists.
protocol ListedEntries {
  /// What the command does.
  static var abstract: String { get }
  /// The entries of a case.
  static func listing(of case: Case, in language: Language) -> Listing
}

/// `invoice list`, `credit list`, `cost list`, `payment list`, `attachment list`.
struct ListEntries<Entries: ListedEntries>: DossierCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Entries.abstract)
  }

  @OptionGroup var `case`: CaseArgument
  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    let listing = Entries.listing(of: try context.file(`case`, desk).value, in: context.language)
    context.console.write(listing.text(as: list.format, width: context.tableWidth, palette: context.palette()))
    return .done
  }
}

enum ListedInvoices: ListedEntries {
  static let abstract = "List the invoices of a case"
  static func listing(of case: Case, in language: Language) -> Listing { Listing(invoices: `case`, in: language) }
}

enum ListedCredits: ListedEntries {
  static let abstract = "List the credit notes of a case"
  static func listing(of case: Case, in language: Language) -> Listing { Listing(credits: `case`, in: language) }
}

enum ListedCosts: ListedEntries {
  static let abstract = "List the costs of a case"
  static func listing(of case: Case, in language: Language) -> Listing { Listing(costs: `case`, in: language) }
}

enum ListedPayments: ListedEntries {
  static let abstract = "List the payments of a case"
  static func listing(of case: Case, in language: Language) -> Listing { Listing(payments: `case`, in: language) }
}

enum ListedAttachments: ListedEntries {
  static let abstract = "List the files beside a case"
  static func listing(of case: Case, in language: Language) -> Listing { Listing(attachments: `case`, in: language) }
}
