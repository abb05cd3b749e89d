/// What happened in each month: cases opened, cases closed, money that came in.
///
/// Cases that cannot be reckoned count too: nothing here depends on their balance.
public struct MonthFlow: CaseReport {
  private let days: ClosedRange<CalendarDate>?
  private var sums = GroupedSums<MonthSums>()

  /// Begins with no cases; a range leaves out what happened on other days.
  public init(_ days: ClosedRange<CalendarDate>? = nil) { self.days = days }

  /// Counts a case.
  public mutating func add(_ figures: CaseFigures, _ names: PartyNames) {
    guard figures.hasBegun else { return }
    let summary = figures.summary
    update(summary.opened.date, summary.currency) { $0.opened += 1 }
    for closing in figures.closings {
      update(closing.at.date, summary.currency) {
        $0.allClosed += 1
        if let reason = closing.reason { $0.closed[reason, default: 0] += 1 }
      }
    }
    for payment in figures.payments {
      update(payment.date, payment.amount.currency) {
        $0.received[payment.receivedBy, default: 0] += Int128(payment.amount.minorUnits)
      }
    }
  }

  /// A table a currency, with a row for each month in which something happened, in order.
  ///
  /// - Throws: `LedgerError.overflow`.
  public func tables() throws(LedgerError) -> [ReportTable<MonthFigures>] { try sums.tables(.byKey) }

  private mutating func update(_ day: CalendarDate, _ currency: Currency, _ change: (inout MonthSums) -> Void) {
    guard days?.contains(day) != false else { return }
    sums.update(ReportGroup(CalendarMonth(day).description), in: currency, change)
  }
}

/// What happened in a month.
public struct MonthFigures: Sendable, Equatable {
  /// How many cases were opened.
  public let opened: Int
  /// How many times cases were closed, for whatever reason; one that was opened again and closed anew counts twice.
  public let allClosed: Int
  /// How many times that was for which reason, as far as that is known.
  public let closed: [ClosingReason: Int]
  /// What was paid to creditors, less what was taken back.
  public let toCreditor: Money
  /// What was paid to agencies, less what was taken back.
  public let toAgency: Money
  /// What was paid, less what was taken back.
  public let recovered: Money

  /// A month in which nothing happened.
  public static func nothing(_ currency: Currency) -> MonthFigures {
    MonthFigures(
      opened: 0, allClosed: 0, closed: [:], toCreditor: .zero(currency), toAgency: .zero(currency),
      recovered: .zero(currency))
  }
}

struct MonthSums: ReportSums {
  private let currency: Currency
  var opened = 0
  var allClosed = 0
  var closed: [ClosingReason: Int] = [:]
  var received: [Receiver: Int128] = [:]

  init(_ currency: Currency) { self.currency = currency }

  var weight: Int128 { received.values.reduce(0, +) }

  mutating func merge(_ other: MonthSums) {
    opened += other.opened
    allClosed += other.allClosed
    closed.merge(other.closed, uniquingKeysWith: +)
    received.merge(other.received, uniquingKeysWith: +)
  }

  func figures() throws(LedgerError) -> MonthFigures {
    MonthFigures(
      opened: opened, allClosed: allClosed, closed: closed,
      toCreditor: try Money(minorUnits: received[.creditor] ?? 0, in: currency),
      toAgency: try Money(minorUnits: received[.agency] ?? 0, in: currency),
      recovered: try Money(minorUnits: weight, in: currency))
  }
}
