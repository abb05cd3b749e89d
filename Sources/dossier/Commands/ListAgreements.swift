internal import ArgumentParser
internal import DossierCore

/// A kind of entries whose state on a day is listed, of one case or of many.
protocol AgreementKind {
  /// What the command does.
  static var abstract: String { get }
  /// The list of a case that they stand in.
  static var list: EntryList { get }
  /// The entries with what became of them.
  static func listing(of cases: [ListedAgreements], in format: AgreementList) -> Listing
}

/// `hold list`, `promise list`, `settle list`, `waive list`, `refund list`.
struct ListAgreements<Entries: AgreementKind>: DossierCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Entries.abstract)
  }

  @OptionGroup var cases: AgreementOptions
  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.list(Entries.list, cases, list, Entries.listing)
  }
}

enum ListedHolds: AgreementKind {
  static let abstract = "List holds and whether they are in force"
  static let list = EntryList.holds
  static func listing(of cases: [ListedAgreements], in format: AgreementList) -> Listing { format.holds(cases) }
}

enum ListedPromises: AgreementKind {
  static let abstract = "List promises and whether they were kept"
  static let list = EntryList.promises
  static func listing(of cases: [ListedAgreements], in format: AgreementList) -> Listing { format.promises(cases) }
}

enum ListedSettlements: AgreementKind {
  static let abstract = "List settlements and whether they were met"
  static let list = EntryList.settlements
  static func listing(of cases: [ListedAgreements], in format: AgreementList) -> Listing { format.settlements(cases) }
}

enum ListedWaivers: AgreementKind {
  static let abstract = "List waivers and how much was due and is waived"
  static let list = EntryList.waivers
  static func listing(of cases: [ListedAgreements], in format: AgreementList) -> Listing { format.waivers(cases) }
}

enum ListedRefunds: AgreementKind {
  static let abstract = "List refunds and how much of what was over they took"
  static let list = EntryList.refunds
  static func listing(of cases: [ListedAgreements], in format: AgreementList) -> Listing { format.refunds(cases) }
}
