internal import GRDB

/// The entries of a case that count, read from their tables.
struct CaseEntries {
  /// An entry that figures list by day and id.
  private typealias Dated<Fact> = (day: CalendarDate, id: String, fact: Fact)

  private var invoices: [InvoiceFact] = []
  private var credits: [CreditFact] = []
  private var payments: [PaymentFact] = []
  private var closings: [ClosingFact] = []
  private var handovers: [HandoverFact] = []
  private var requests: [RequestKind] = []
  private var waiting: [WaitingItem] = []
  private var promises: [Dated<PromiseFact>] = []
  private var plans: [Dated<PlanFact>] = []
  private var holds: [Dated<HoldReason>] = []
  /// The places of the invoices in their list, ascending.
  private var places: [Int64] = []

  /// Takes a row that `CaseEntryTable.selection` gave; a damaged one is left out.
  mutating func take(_ row: Row, of table: CaseEntryTable, in currency: Currency) {
    func day(_ place: Int) -> CalendarDate? {
      let number: Int64? = row[place]
      return number.flatMap { CalendarDate(dayNumber: Int($0)) }
    }
    func money(_ place: Int) -> Money? {
      let units: Int64? = row[place]
      return units.map { Money(minorUnits: $0, currency: currency) }
    }
    func word(_ place: Int) -> String { (row[place] as String?) ?? "" }
    switch table {
    case .invoices:
      guard let date = day(2), let due = day(3), let amount = money(4) else { return }
      places.append((row[6] as Int64?) ?? -1)
      invoices.append(
        InvoiceFact(reference: word(1), date: date, due: due, amount: amount, open: money(5)))
    case .credits:
      let invoice: Int64? = row[1]
      guard let place = places.firstIndex(where: { $0 == invoice }), let date = day(2), let amount = money(3) else {
        return
      }
      credits.append(CreditFact(invoice: place, date: date, amount: amount))
    case .payments:
      guard let id = Identifier(word(1)), let date = day(2), let amount = money(3),
        let receiver = Receiver(rawValue: word(4))
      else { return }
      payments.append(
        PaymentFact(id: id, date: date, amount: amount, receivedBy: receiver, returned: Identifier(word(5))))
    case .promises:
      guard let date = day(2), let until = day(3), let amount = money(4),
        let outcome = PromiseFact.Outcome(rawValue: word(5))
      else { return }
      promises.append(
        (date, word(1), PromiseFact(date: date, until: until, amount: amount, outcome: outcome)))
    case .plans:
      guard let agreed = day(2), let total = money(3), let paid = money(4), let overdue = money(5),
        let outcome = PlanFact.Outcome(rawValue: word(6))
      else { return }
      plans.append(
        (
          agreed, word(1),
          PlanFact(agreed: agreed, total: total, paid: paid, overdue: overdue, outcome: outcome)
        ))
    case .closings:
      guard let at = Timestamp(word(1)) else { return }
      closings.append(ClosingFact(at: at, reason: ClosingReason(rawValue: word(2))))
    case .handovers:
      guard let from = Timestamp(word(2)) else { return }
      let isOpen = (row[3] as Int64?) != 0
      handovers.append(
        HandoverFact(
          to: Slug(unchecked: word(1)), from: from.date, ended: isOpen ? nil : Timestamp(word(4))?.date,
          outcome: isOpen ? nil : HandoverOutcome(rawValue: word(5))))
    case .holds:
      guard let starts = day(2), let reason = HoldReason(rawValue: word(3)) else { return }
      holds.append((starts, word(1), reason))
    case .requests: if let kind = RequestKind(rawValue: word(1)) { requests.append(kind) }
    case .waiting:
      guard let kind = WaitingItem.Kind(rawValue: word(1)), let date = day(2) else { return }
      waiting.append(WaitingItem(kind: kind, day: date, amount: money(3)))
    }
  }

  /// The figures of a case with these entries.
  func figures(_ summary: CaseSummary) -> CaseFigures {
    CaseFigures(
      summary: summary, invoices: invoices, credits: credits, payments: payments,
      promises: Self.inOrder(promises), plans: Self.inOrder(plans), closings: closings, handovers: handovers,
      holds: Self.inOrder(holds), requests: requests, waiting: waiting)
  }

  private static func inOrder<Fact>(_ dated: [Dated<Fact>]) -> [Fact] {
    guard dated.count > 1 else { return dated.map(\.fact) }
    return dated.sorted { ($0.day, $0.id) < ($1.day, $1.id) }.map(\.fact)
  }
}
