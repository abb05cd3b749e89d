/// What became of what was claimed: claimed = recovered + given up + open.
///
/// Recovered = paid to the creditor + paid to the agency − refunded + over, which is below zero: what was paid beyond what
/// is claimed recovers nothing.
public struct RecoveryFigures: Sendable, Equatable {
  /// How many cases.
  public let cases: Int
  /// How many of them are closed.
  public let closed: Int
  /// Principal, interest, damages and costs before payments, by the day.
  public let claimed: Money
  /// What debtors paid to the creditor, less what was taken back.
  public let paidToCreditor: Money
  /// What debtors paid to the agency, less what was taken back.
  public let paidToAgency: Money
  /// What was paid back to debtors.
  public let refunded: Money
  /// What debtors have paid too much and not got back, as an amount below zero.
  public let over: Money
  /// What was waived, and what is due on cases that are closed.
  public let givenUp: Money
  /// What is due on open cases.
  public let open: Money
  /// What is owed on all of them: what is due on open and closed ones, less what is over.
  public let balance: Money
  /// What was paid and not paid back.
  public let paid: Money
  /// What was paid of what is claimed, and not paid back: without what is over.
  public let recovered: Money
  /// The part of what was claimed that was recovered; nil if nothing was claimed.
  public let share: Share?
  /// Days from the opening to the first payment since then.
  public let daysFromOpening: DayStatistics
  /// How many cases are open.
  public var openCases: Int { cases - closed }
}

struct RecoverySums: ReportSums {
  private let currency: Currency
  private(set) var cases = 0
  private var closed = 0
  private var claimed: Int128 = 0
  private var received: [Receiver: Int128] = [:]
  private var refunded: Int128 = 0
  private var waived: Int128 = 0
  private var writtenOff: Int128 = 0
  private var over: Int128 = 0
  private var open: Int128 = 0
  private var daysFromOpening = DayStatistics()

  init(_ currency: Currency) { self.currency = currency }

  var weight: Int128 { open }

  mutating func add(_ figures: CaseFigures, _ amounts: CaseAmounts) {
    let (summary, totals) = (figures.summary, amounts.totals)
    cases += 1
    for amount in [totals.principal, totals.interest, totals.damages, totals.costs] {
      claimed += Int128(amount.minorUnits)
    }
    for payment in figures.payments { received[payment.receivedBy, default: 0] += Int128(payment.amount.minorUnits) }
    refunded += Int128(totals.refunds.minorUnits)
    waived += Int128(totals.waived.minorUnits)
    // What is over lowers the balance, and neither what was given up nor what is still to come.
    let excess = Int128(amounts.open.over.minorUnits)
    over -= excess
    if summary.status == .closed {
      closed += 1
      writtenOff += Int128(totals.balance.minorUnits) + excess
    } else {
      open += Int128(totals.balance.minorUnits) + excess
    }
    let opened = summary.opened.date
    if let first = figures.firstPayment(from: opened) { daysFromOpening.add(opened.days(to: first)) }
  }

  mutating func merge(_ other: RecoverySums) {
    cases += other.cases
    closed += other.closed
    claimed += other.claimed
    received.merge(other.received, uniquingKeysWith: +)
    refunded += other.refunded
    waived += other.waived
    writtenOff += other.writtenOff
    over += other.over
    open += other.open
    daysFromOpening.merge(other.daysFromOpening)
  }

  func figures() throws(LedgerError) -> RecoveryFigures {
    let paid = received.values.reduce(0, +) - refunded
    return RecoveryFigures(
      cases: cases, closed: closed, claimed: try money(claimed), paidToCreditor: try money(received[.creditor] ?? 0),
      paidToAgency: try money(received[.agency] ?? 0), refunded: try money(refunded), over: try money(over),
      givenUp: try money(waived + writtenOff), open: try money(open), balance: try money(open + writtenOff + over),
      paid: try money(paid), recovered: try money(paid + over), share: Share(paid + over, of: claimed),
      daysFromOpening: daysFromOpening)
  }

  private func money(_ units: Int128) throws(LedgerError) -> Money { try Money(minorUnits: units, in: currency) }
}
