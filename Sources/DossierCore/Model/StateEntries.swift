/// What stops a case, or a part of it.
public struct Hold: Entry {
  /// The id for life.
  public let id: Identifier
  /// The first day.
  public let from: CalendarDate
  /// The last day; open if nil.
  public let until: CalendarDate?
  /// Why.
  public let reason: HoldReason
  /// The part in dispute; all if nil.
  public let amount: Money?
  /// The invoice in dispute, by reference or id.
  public let invoice: String?
  /// Whether interest runs on; nil follows the reason.
  public let interest: HoldInterest?
  /// That it was lifted.
  public let released: Release?
  /// Who wrote it down and when.
  public let record: EntryRecord

  /// That a hold was lifted.
  public struct Release: Sendable, Equatable {
    /// From which day it holds no more.
    public let on: CalendarDate
    /// When that was said.
    public let at: Timestamp?
    /// Who said it.
    public let by: String?
  }
}

/// Why a case stops.
public enum HoldReason: String, Sendable, CaseIterable {
  /// The debtor disputes the claim.
  case dispute
  /// Instalments are agreed.
  case plan
  /// The debtor is insolvent.
  case insolvency
  /// The debtor's debts are being settled.
  case debtSettlement = "debt-settlement"
  /// The debtor died.
  case deceased
  /// A question is open.
  case query
  /// Another reason.
  case other
}

/// Whether interest runs during a hold.
public enum HoldInterest: String, Sendable, CaseIterable {
  /// It runs.
  case runs
  /// It stops.
  case stops
}

/// What the debtor promised to pay.
public struct PaymentPromise: Entry {
  /// The id for life.
  public let id: Identifier
  /// The day of the promise.
  public let date: CalendarDate
  /// The last day to keep it.
  public let until: CalendarDate
  /// How much.
  public let amount: Money
  /// Who wrote it down and when.
  public let record: EntryRecord
}

/// Instalments that were agreed.
public struct Plan: Entry {
  /// The id for life.
  public let id: Identifier
  /// The day of the agreement.
  public let agreed: CalendarDate
  /// After how many missed instalments it is broken.
  public let brokenAfter: Int
  /// What is due when.
  public let installments: [Installment]
  /// Who wrote it down and when.
  public let record: EntryRecord
}

/// One instalment of a plan.
public struct Installment: Sendable, Equatable {
  /// The last day.
  public let due: CalendarDate
  /// How much.
  public let amount: Money
}

/// A sum that ends the debt if it is paid in time.
public struct Settlement: Entry {
  /// The id for life.
  public let id: Identifier
  /// The day of the agreement.
  public let date: CalendarDate
  /// The last day to pay it.
  public let until: CalendarDate
  /// How much.
  public let amount: Money
  /// Who wrote it down and when.
  public let record: EntryRecord
}

/// What one side asked the other.
public struct Request: Entry {
  /// The id for life.
  public let id: Identifier
  /// When.
  public let at: Timestamp
  /// Which side asked.
  public let side: Side?
  /// Which of two other organisations is asked; nil where there is one, or where the holder's word is meant.
  public let to: RequestAddressee?
  /// What about.
  public let kind: RequestKind
  /// In words.
  public let text: String?
  /// Until when an answer is wanted.
  public let answerBy: CalendarDate?
  /// What an acceptance does to the document.
  public let payload: RequestPayload?
  /// What the other side said.
  public let answer: Answer?
  /// Who wrote it down and when.
  public let record: EntryRecord
}

/// What an accepted request adds or sets, in the words of the document it changes.
public struct RequestPayload: Sendable, Equatable {
  /// The entries that are added.
  public let entries: [Addition]
  /// The fields that are set.
  public let fields: [String]
  /// The party whose data is changed.
  public let party: Identifier?

  /// An entry that an acceptance adds to a list, as it stands in the payload.
  public struct Addition: Sendable, Equatable {
    /// The list.
    public let list: EntryList
    /// The entry's id for life.
    public let id: Identifier
  }
}

/// Which of two others a store between them asks.
public enum RequestAddressee: String, Sendable, CaseIterable {
  /// The organisation that sent it the case.
  case sender
  /// The organisation that it gave the case to.
  case taker
}

/// The kinds of requests.
public enum RequestKind: String, Sendable, CaseIterable {
  /// Something is to be added or changed.
  case amendment
  /// The case is asked back.
  case recall
  /// A question.
  case question
  /// The case is to rest.
  case pause
  /// Something is to be given up.
  case waiver
  /// Instalments are asked for.
  case plan
  /// A promise is offered.
  case promise
  /// The claim is disputed.
  case dispute
  /// A copy of the invoice is asked for.
  case invoiceCopy = "invoice-copy"
  /// Contact data changed.
  case contactChange = "contact-change"
}

extension RequestKind {
  /// Whether a request of this kind is answered in words: one that changes nothing, and does not ask for the case itself.
  func asksForWords(changing: Bool) -> Bool { !changing && self != .recall }
}

extension Request {
  /// Whether it is answered in words.
  public var asksForWords: Bool { kind.asksForWords(changing: payload != nil) }
}

/// What the other side said to a request.
public struct Answer: Sendable, Equatable {
  /// When.
  public let at: Timestamp
  /// Who.
  public let by: String?
  /// Yes or no.
  public let verdict: Verdict
  /// In words.
  public let text: String?

  /// Yes or no.
  public enum Verdict: String, Sendable, CaseIterable {
    /// Yes: the payload holds.
    case accepted
    /// No.
    case declined
  }
}
