/// A case as one line of a list, as of a day.
public struct CaseSummary: Sendable, Equatable {
  /// The file, relative to the store.
  public let path: String
  /// The id for life.
  public let id: Identifier
  /// The case's own number.
  public let number: CaseNumber
  /// The references that organisations gave it.
  public let references: [Reference]
  /// The part of the organisation that it belongs to.
  public let administration: String?
  /// Collection or credit management.
  public let type: CaseType
  /// Open or closed on the day.
  public let status: CaseStatus
  /// The phase of collection.
  public let phase: Phase?
  /// When it was opened.
  public let opened: Timestamp
  /// When and why it was closed, if it is on the day.
  public let closed: ClosingFact?
  /// Who is owed.
  public let creditor: Slug
  /// Who owes.
  public let debtor: Slug
  /// Who owes beside the debtor.
  public let coDebtors: [Slug]
  /// Who has it by the last hand-over that has not ended, else who is to have it.
  public let agency: Slug?
  /// Who handles it on the day.
  public let holder: Holder
  /// The day of the first hand-over, by the day.
  public let forwarded: CalendarDate?
  /// In which capacity the debtor acted, if the case says so.
  public let capacity: Capacity?
  /// The debtor's number at the creditor.
  public let customerNumber: String?
  /// Who handles it there: the name.
  public let handler: String?
  /// The currency of its amounts.
  public let currency: Currency
  /// What one unit is in the store's currency.
  public let exchangeRate: ExchangeRate?
  /// The planned sequence.
  public let track: Slug?
  /// The step of the track that was done last, by the day.
  public let step: String?
  /// Words of the organisation's own.
  public let tags: [String]
  /// The file that it was imported from.
  public let imported: String?
  /// The last time by the day that somebody on the creditor's side reached out to the debtor, or heard from it.
  public let contacted: CalendarDate?
  /// The first day, past or to come, on which something waits to be done.
  public let next: CalendarDate?
  /// How many invoices count.
  public let invoices: Int
  /// The earliest due date among them.
  public let due: CalendarDate?
  /// The earliest due date of those whose principal is not all paid; nil also if the case cannot be reckoned.
  public let unpaidDue: CalendarDate?
  /// What holds of the case beside open and closed, in declaration order.
  public let states: [CaseState]
  /// What is owed on the day; nil if it cannot be reckoned.
  public let amounts: CaseAmounts?
  /// The day as of which all this is.
  public let asOf: CalendarDate

  /// What is owed, to be added to what is on other cases; nil if it cannot be reckoned.
  public var owed: CurrencyTotals.Item? {
    amounts.map { CurrencyTotals.Item(number: number, totals: $0.totals, exchangeRate: exchangeRate) }
  }

  /// For how many days principal has been overdue, from 0 on the due date itself; nil if none is due.
  ///
  /// It belongs to the `AgeBucket` in which the oldest unpaid principal of the case stands.
  public var overdueDays: Int? {
    guard let unpaidDue, unpaidDue <= asOf else { return nil }
    return unpaidDue.days(to: asOf)
  }

  /// Its age in days: until the day, or until it was closed.
  public var ageDays: Int { max(0, opened.date.days(to: closed?.at.date ?? asOf)) }
}
