/// A case given to an agency.
public struct Handover: Sendable, Equatable {
  /// The hand-over's id.
  public let id: Identifier
  /// The agency.
  public let to: Slug
  /// When.
  public let at: Timestamp
  /// When and how it was accepted.
  public let accepted: Acceptance?
  /// When and how it ended.
  public let ended: HandoverEnd?
}

/// That an agency took a case.
public struct Acceptance: Sendable, Equatable {
  /// When.
  public let at: Timestamp
  /// The agency's reference.
  public let reference: String?
  /// Who handles it there.
  public let handler: String?
}

/// The end of a hand-over.
public struct HandoverEnd: Sendable, Equatable {
  /// When.
  public let at: Timestamp
  /// How.
  public let outcome: HandoverOutcome
  /// Why.
  public let reason: String?

  /// Makes an end.
  public init(at: Timestamp, outcome: HandoverOutcome, reason: String?) {
    self.at = at
    self.outcome = outcome
    self.reason = reason
  }
}

/// How a hand-over ends.
public enum HandoverOutcome: String, Sendable, CaseIterable {
  /// The agency did not take the case.
  case declined
  /// The agency gave it back.
  case returned
  /// The sender took it back.
  case takenBack = "taken-back"
}

/// A case got from another organisation.
public struct Reception: Sendable, Equatable {
  /// The sender.
  public let from: Slug
  /// The sender's hand-over.
  public let handover: Identifier
  /// When.
  public let at: Timestamp
  /// The bundle that brought it.
  public let bundle: String?
  /// The number that it came with, if another case had that here: then the case's own is this store's alone.
  public let number: CaseNumber?
  /// When and how it ended.
  public let ended: HandoverEnd?
}

/// Where a case was imported from.
public struct Imported: Sendable, Equatable {
  /// The file.
  public let from: String
  /// The row, from 1.
  public let row: Int?
  /// The number that it came with, if another case had that here: then the case's own is this store's alone.
  public let number: CaseNumber?
  /// When.
  public let at: Timestamp
}

/// When and why a case was closed.
public struct Closing: Sendable, Equatable {
  /// When.
  public let at: Timestamp
  /// Why.
  public let reason: ClosingReason
}

/// Why a case is closed.
public enum ClosingReason: String, Sendable, CaseIterable {
  /// Everything was paid.
  case paid
  /// A settlement was met.
  case settled
  /// The creditor withdrew it.
  case withdrawn
  /// It was given back.
  case returned
  /// Nothing can be got.
  case uncollectable
  /// The debtor is insolvent.
  case insolvent
  /// The debtor cannot be found.
  case untraceable
  /// The debtor died.
  case deceased
  /// The claim lapsed.
  case timeBarred = "time-barred"
  /// It was opened by mistake.
  case error
}

/// When a claim lapses.
public struct Limitation: Sendable, Equatable {
  /// The last day.
  public let until: CalendarDate
  /// By which rule or act.
  public let because: String?
}

/// To which account the debtor pays.
public struct PayTo: Sendable, Equatable {
  /// The account.
  public let iban: IBAN
  /// In whose name.
  public let name: String?
}

/// How the debtor can pay.
public struct PaymentMethods: Sendable, Equatable {
  /// The payment service provider; `none` for none.
  public let psp: String?
  /// The payment link, `{number}` standing for the case's number.
  public let link: String?
}

/// Another case that has to do with this one.
public struct RelatedCase: Sendable, Equatable {
  /// Its number.
  public let number: CaseNumber
  /// How it is related.
  public let relation: CaseRelation
}

/// How cases are related.
public enum CaseRelation: String, Sendable, CaseIterable {
  /// This case takes the place of the other.
  case replaces
  /// The other takes this one's place.
  case replacedBy = "replaced-by"
  /// This case was split off the other.
  case splitFrom = "split-from"
  /// They have to do with each other.
  case seeAlso = "see-also"
}
