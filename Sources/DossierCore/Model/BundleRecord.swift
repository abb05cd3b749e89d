/// What a bundle says of itself, in its `bundle.yaml`.
public struct BundleRecord: Sendable, Equatable {
  /// What it is for.
  public let kind: BundleKind
  /// The sender's store id.
  public let from: String
  /// The recipient's store id, or its VAT or enterprise number before it first answered; nil for a copy.
  public let to: String?
  /// Its number among the sender's bundles to this recipient, from 1; nil for a copy.
  public let sequence: Int?
  /// When it was made.
  public let created: Timestamp
  /// The bundle that an acknowledgement answers; nil for other kinds.
  public let acknowledges: AcknowledgedBundle?
  /// The oldest number of the sender's bundles that still matters; nil where that is not said.
  ///
  /// What was in lower ones is known to have arrived, or is in this one.
  public let since: Int?
  /// The highest number of the recipient's own bundles that came to the sender; nil where that is not said.
  public let received: Int?
  /// What there is in it, counted.
  public let totals: BundleTotals
  /// The rate tables that were used.
  public let tables: [BundledTable]
  /// What it says of each case.
  public let cases: [BundledCaseLine]
}

/// A bundle that was acknowledged, as both sides know it.
public struct AcknowledgedBundle: Sendable, Hashable {
  /// Its number among those of its sender.
  public let sequence: Int
  /// The SHA-256 of its tag manifest, 64 hexadecimal digits in small letters.
  public let bundle: String

  /// Makes it.
  public init(sequence: Int, bundle: String) {
    self.sequence = sequence
    self.bundle = bundle
  }
}

/// What there is in a bundle, counted.
public struct BundleTotals: Sendable, Equatable {
  /// The number of cases.
  public let cases: Int
  /// The number of files in its payload.
  public let files: Int
  /// The number of entries by list; a list that has none is left out.
  public let entries: [BundledEntries]
  /// Sums of amounts by currency, as written.
  public let sums: [BundledSums]
}

/// How many entries of a list are in a bundle.
public struct BundledEntries: Sendable, Equatable {
  /// The list.
  public let list: EntryList
  /// How many.
  public let count: Int
}

/// The sums of one currency in a bundle, of all entries as written, void ones too.
public struct BundledSums: Sendable, Equatable {
  /// The currency.
  public let currency: Currency
  /// The invoices.
  public let invoices: Money
  /// The credit notes.
  public let credits: Money
  /// The payments.
  public let payments: Money
}

/// A rate table that balances in a bundle were computed with.
public struct BundledTable: Sendable, Equatable {
  /// Its name.
  public let name: Slug
  /// The SHA-256 of its file.
  public let hash: String
}

/// What a bundle says of one case.
public struct BundledCaseLine: Sendable, Equatable {
  /// The case.
  public let id: Identifier
  /// The hand-over under which it is exchanged.
  public let handover: Identifier?
  /// When the sender handed the case over, if it did.
  public let handed: Timestamp?
  /// When, how and why that hand-over ended, if it had.
  public let ended: HandoverEnd?
  /// The revision of the head, from 1.
  public let revision: Int?
  /// The SHA-256 of the head.
  public let head: String?
  /// The currency of the balance.
  public let currency: Currency
  /// What is owed by the sender's reckoning; below zero if too much was paid.
  public let balance: Money?
  /// The day of the balance.
  public let asOf: CalendarDate?
  /// The files that are left out because the recipient has them, by their SHA-256.
  public let omitted: [String]
  /// The files that were left out and that the recipient does not have, by their SHA-256; in acknowledgements.
  public let missing: [String]
  /// What became of the case; in acknowledgements.
  public let outcome: ExchangeOutcome?
  /// Why it was not taken; in acknowledgements.
  public let reason: String?
  /// The sender's own reference of the case.
  public let reference: String?
  /// Who handles the case at the recipient's; in acknowledgements.
  public let handler: String?
  /// What was said of entries and was not taken, because a person kept what is there; in acknowledgements.
  public let kept: [KeptEntry]
}
