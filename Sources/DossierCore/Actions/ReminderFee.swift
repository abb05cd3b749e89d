/// What a reminder costs the debtor, without postage.
///
/// Terms say what the first, second and further reminders cost. A reminder is as many times one as the invoice that was
/// reminded least often of those that it covers has been reminded, with it; so one that covers an invoice for the first
/// time is a first one.
///
/// Where the law caps the fee (Book XIX of the Code of Economic Law, article XIX.2), a first reminder is free, and no
/// further one costs more than the cap. With regular supply the first reminders of three due dates of a calendar year
/// are free; those of later due dates may cost what a further one does. Due dates of other cases are not counted.
public struct ReminderFee: Sendable, Equatable {
  /// How much; zero if it is free.
  public let amount: Money
  /// Whether it is a first reminder of an invoice, or counts as one.
  public let isFirst: Bool
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
    let turns = covered.map { invoice in
      let count = earlier.count { $0.covers(invoice) }
      let isCharged = count == 0 && cap != nil && isRegularSupply
      return isCharged && Self.freeDueDatesAreSpent(invoice, earlier, invoices + others) ? 1 : count
    }
    let turn = turns.min() ?? 0
    isFirst = turn == 0
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

extension Notice {
  /// Whether the notice is for an invoice: it was late, and the notice names it or none.
  func covers(_ invoice: Invoice) -> Bool {
    guard invoice.due < sent, invoice.date <= sent else { return false }
    return invoices.isEmpty || invoices.contains { $0 == invoice.reference || $0 == invoice.id.text }
  }
}
