/// What a reminder costs the debtor, without postage.
///
/// Terms say what the first, second and further reminders cost. A reminder is as many times one as the invoice that was
/// reminded least often of those that it covers has been reminded, with it; so one that covers an invoice for the first
/// time is a first one.
///
/// Where the law caps the fee (Book XIX of the Code of Economic Law, article XIX.2), a first reminder is free, and no
/// further one costs more than the cap. One whose deadline was too short was none. Where the law forbids claims before
/// the term of a notice has ended, a further reminder inside of that term is free too. With regular supply the first
/// reminders of three due dates of a calendar year are free; those of later due dates may cost what a further one does.
/// Due dates of other cases are not counted.
public struct ReminderFee: Sendable, Equatable {
  /// Why a reminder costs what it does.
  public enum Ground: Sendable, Equatable {
    /// It is the first one of an invoice.
    case first
    /// The term of an earlier one has not ended.
    case insideTerm
    /// It is a further one, or counts as one.
    case further
  }

  /// How much; zero if it is free.
  public let amount: Money
  /// Why so much.
  public let ground: Ground
  /// Whether the terms ask more, and the law does not allow it.
  public let isLowered: Bool

  /// Reckons the fee of a notice.
  ///
  /// Nil if the terms ask nothing for reminders, or the notice is for no invoice that was late when it was sent.
  ///
  /// - Parameters:
  ///   - notice: The reminder.
  ///   - earlier: The reminders before it, in any order.
  ///   - invoices: The invoices that are claimed and unpaid; those that the notice does not cover are passed over.
  ///   - others: Invoices that were paid since, whose reminders count among the free ones of their year.
  ///   - rules: The rules of the case.
  ///   - isRegularSupply: Whether the creditor supplies regularly.
  public init?(
    of notice: Notice, after earlier: [Notice], invoices: [Invoice], others: [Invoice] = [], rules: ClaimRules,
    isRegularSupply: Bool
  ) {
    let covered = invoices.filter { notice.covers($0) }
    guard !covered.isEmpty, let last = rules.reminderFees.last else { return nil }
    let cap = rules.caps?.reminderFee
    let counted = cap == nil ? earlier : earlier.filter { !rules.makesVoid($0) }
    let turns = covered.map { invoice -> (turn: Int, ground: Ground) in
      let reminders = counted.filter { $0.covers(invoice) }
      if reminders.isEmpty {
        let isCharged =
          cap != nil && isRegularSupply && Self.freeDueDatesAreSpent(invoice, counted, invoices + others)
        return isCharged ? (1, .further) : (0, .first)
      }
      let mustWait = rules.caps?.forbids.contains(.claimsBeforeNotice) == true
      guard !mustWait || reminders.contains(where: { rules.hasEnded($0, before: notice.sent) }) else {
        return (0, .insideTerm)
      }
      return (reminders.count, .further)
    }
    let turn = turns.map(\.turn).min() ?? 0
    ground = turn > 0 ? .further : turns.contains { $0.ground == .first } ? .first : .insideTerm
    let asked = rules.reminderFees.indices.contains(turn) ? rules.reminderFees[turn] : last
    guard let cap, cap.currency == asked.currency else {
      amount = asked
      isLowered = false
      return
    }
    let most = turn == 0 ? .zero(cap.currency) : cap
    isLowered = asked.minorUnits > most.minorUnits
    amount = isLowered ? most : asked
  }

  /// How many due dates of a calendar year have a free first reminder, where the creditor supplies regularly.
  static let freeDueDates = 3

  /// Whether as many other due dates of the invoice's year have been reminded as have a free reminder.
  private static func freeDueDatesAreSpent(
    _ invoice: Invoice, _ earlier: [Notice], _ invoices: [Invoice]
  ) -> Bool {
    let year = invoice.due.components.year
    let reminded = invoices.filter { other in
      other.due.components.year == year && other.due != invoice.due && earlier.contains { $0.covers(other) }
    }
    return Set(reminded.map(\.due)).count >= freeDueDates
  }
}

extension ClaimRules {
  /// Whether a notice has no effect, because its deadline is earlier than the law's.
  fileprivate func makesVoid(_ notice: Notice) -> Bool {
    if case .tooShort = term(of: notice) { true } else { false }
  }

  /// Whether the term of a notice ended before a day; one without a term has.
  fileprivate func hasEnded(_ notice: Notice, before day: CalendarDate) -> Bool {
    if case .ends(let end) = term(of: notice) { end < day } else { true }
  }
}
