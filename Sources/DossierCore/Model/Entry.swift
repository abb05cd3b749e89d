/// One item of a list in a case, such as an invoice, a payment or a log entry.
public protocol Entry: Sendable, Equatable {
  /// The id for life, 8 characters.
  var id: Identifier { get }
  /// Who wrote it down and when, and what became of it.
  var record: EntryRecord { get }
}

/// Who wrote an entry down and when, and what became of it.
public struct EntryRecord: Sendable, Equatable {
  /// When it was written down.
  public let recorded: Timestamp?
  /// Who wrote it down.
  public let by: String?
  /// The store of the organisation that wrote it down.
  public let org: Identifier?
  /// That it counts as never made.
  public let void: Voiding?
  /// The entry in whose place it came.
  public let replaces: Identifier?

  /// That an entry counts as never made, for every date.
  public struct Voiding: Sendable, Equatable {
    /// When that was said.
    public let at: Timestamp
    /// Who said it.
    public let by: String?
    /// Why.
    public let reason: String?
  }
}

extension Entry {
  /// Whether the entry counts as never made.
  public var isVoid: Bool { record.void != nil }
}

/// The lists of entries of a case, by their keys.
public enum EntryList: String, Sendable, CaseIterable {
  /// What is claimed.
  case invoices
  /// What was taken back of it.
  case credits
  /// What acts of collection cost.
  case costs
  /// What was paid.
  case payments
  /// What was paid back.
  case refunds
  /// What was given up.
  case waivers
  /// What stops the case.
  case holds
  /// What the debtor promised.
  case promises
  /// Instalments agreed.
  case plans
  /// Settlements agreed.
  case settlements
  /// What one side asked the other.
  case requests
  /// Files beside the case.
  case attachments
  /// Everything that happened.
  case log
}

/// The two or three sides of a case.
public enum Side: String, Sendable, CaseIterable {
  /// Who is owed.
  case creditor
  /// Who collects.
  case agency
  /// Who owes.
  case debtor
}

/// Who may see an entry.
public enum Visibility: String, Sendable, CaseIterable {
  /// The organisations that handle the case.
  case `public`
  /// This store alone.
  case `internal`
}
