internal import GRDB

/// The entries of a case as rows of their tables.
struct CaseEntries {
  var invoices: [InvoiceFact] = []
  var credits: [CreditFact] = []
  var payments: [PaymentFact] = []
  var promises: [PromiseFact] = []
  var plans: [PlanFact] = []
  var closings: [ClosingFact] = []
  var handovers: [HandoverFact] = []
  var holds: [HoldReason] = []
  var requests: [RequestKind] = []
  var waiting: [WaitingItem] = []

  /// What is written of each entry of a table, after the case and the place.
  static func values(
    _ figures: CaseFigures, of table: CaseEntryTable
  ) -> [[(any DatabaseValueConvertible)?]] {
    switch table {
    case .invoices:
      figures.invoices.map {
        [$0.reference, $0.date.dayNumber, $0.due.dayNumber, $0.amount.minorUnits, $0.open?.minorUnits]
      }
    case .credits: figures.credits.map { [$0.invoice, $0.date.dayNumber, $0.amount.minorUnits] }
    case .payments:
      figures.payments.map {
        [$0.id.text, $0.date.dayNumber, $0.amount.minorUnits, $0.receivedBy.rawValue, $0.returned?.text]
      }
    case .promises:
      figures.promises.map {
        [$0.date.dayNumber, $0.until.dayNumber, $0.amount.minorUnits, $0.outcome.rawValue]
      }
    case .plans:
      figures.plans.map {
        [
          $0.agreed.dayNumber, $0.total.minorUnits, $0.paid.minorUnits, $0.overdue.minorUnits, $0.outcome.rawValue,
        ]
      }
    case .closings: figures.closings.map { [$0.at.description, $0.reason?.rawValue] }
    case .handovers:
      figures.handovers.map { [$0.to.text, $0.from.dayNumber, $0.ended?.dayNumber, $0.outcome?.rawValue] }
    case .holds: figures.holds.map { [$0.rawValue] }
    case .requests: figures.requests.map { [$0.rawValue] }
    case .waiting: figures.waiting.map { [$0.kind.rawValue, $0.day.dayNumber, $0.amount?.minorUnits] }
    }
  }

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
      invoices.append(
        InvoiceFact(reference: word(1), date: date, due: due, amount: amount, open: money(5)))
    case .credits:
      let invoice: Int64? = row[1]
      guard let invoice, let date = day(2), let amount = money(3) else { return }
      credits.append(CreditFact(invoice: Int(invoice), date: date, amount: amount))
    case .payments:
      guard let id = Identifier(word(1)), let date = day(2), let amount = money(3),
        let receiver = Receiver(rawValue: word(4))
      else { return }
      payments.append(
        PaymentFact(id: id, date: date, amount: amount, receivedBy: receiver, returned: Identifier(word(5))))
    case .promises:
      guard let date = day(1), let until = day(2), let amount = money(3),
        let outcome = PromiseFact.Outcome(rawValue: word(4))
      else { return }
      promises.append(PromiseFact(date: date, until: until, amount: amount, outcome: outcome))
    case .plans:
      guard let agreed = day(1), let total = money(2), let paid = money(3), let overdue = money(4),
        let outcome = PlanFact.Outcome(rawValue: word(5))
      else { return }
      plans.append(PlanFact(agreed: agreed, total: total, paid: paid, overdue: overdue, outcome: outcome))
    case .closings:
      guard let at = Timestamp(word(1)) else { return }
      closings.append(ClosingFact(at: at, reason: ClosingReason(rawValue: word(2))))
    case .handovers:
      guard let from = day(2) else { return }
      handovers.append(
        HandoverFact(
          to: Slug(unchecked: word(1)), from: from, ended: day(3), outcome: HandoverOutcome(rawValue: word(4))))
    case .holds: if let reason = HoldReason(rawValue: word(1)) { holds.append(reason) }
    case .requests: if let kind = RequestKind(rawValue: word(1)) { requests.append(kind) }
    case .waiting:
      guard let kind = WaitingItem.Kind(rawValue: word(1)), let date = day(2) else { return }
      waiting.append(WaitingItem(kind: kind, day: date, amount: money(3)))
    }
  }

  /// The figures of a case with these entries.
  func figures(_ summary: CaseSummary) -> CaseFigures {
    CaseFigures(
      summary: summary, invoices: invoices, credits: credits, payments: payments, promises: promises, plans: plans,
      closings: closings, handovers: handovers,
      holds: holds,
      requests: requests, waiting: waiting)
  }
}
