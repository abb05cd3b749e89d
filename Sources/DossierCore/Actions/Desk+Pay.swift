/// What a payment does, for a look before and for what is said afterwards.
public struct PaymentOutcome: Sendable, Equatable {
  /// The case.
  public let number: CaseNumber
  /// The payment's id.
  public let id: Identifier
  /// How it is spread on its day; nil for a payment that takes another back, or if it cannot be reckoned.
  public let split: Split?
  /// The day on which it was received.
  public let date: CalendarDate
  /// Why the case cannot be reckoned, if it could not before either: the payment is recorded all the same.
  public let problem: LedgerError?
  /// By how much more than before the debtor has paid too much, as of today or the payment's day if that is later.
  public let over: Money
  /// What is owed afterwards, as of that day.
  public let balance: Money?
  /// Whether the case is closed.
  public let isClosed: Bool
  /// Who handles the case.
  public let holder: Holder
  /// The invoices by id, for the words of the split.
  public let references: [Identifier: String]
  /// The costs of the case, for the same.
  public let costs: [Cost]
}

extension Desk {
  /// Records a payment: what the debtor paid, whatever is due.
  ///
  /// - Throws: `ActionError.draft` if it names an invoice or a debtor that the case does not have; `refused` with
  ///   `heldElsewhere` for payments to the agency that another organisation records.
  public mutating func pay(
    _ entry: Draft, on file: Loaded<Case>
  ) throws(ActionError) -> (outcome: PaymentOutcome, file: Loaded<Case>) {
    try requireInvoice(of: entry, in: file)
    try requireDebtor(of: entry, in: file)
    try requireImputation(of: entry)
    let added = try add(entry, to: .payments, of: file)
    try requireRefunds(in: added.file, keptBy: added.id)
    return (try outcome(of: added.id, before: file, after: added.file), added.file)
  }

  /// Records the parts of one transfer over several cases, which share a `transfer` id.
  ///
  /// - Throws: `ActionError` as for a payment on one case; nothing is planned that the caller should commit then.
  public mutating func pay(
    _ shares: [SpreadShare], from files: [Loaded<Case>],
    _ fill: (inout Draft) throws(DraftError) -> Void
  ) throws(ActionError) -> [PaymentOutcome] {
    let transfer = newIdentifier()
    var outcomes: [PaymentOutcome] = []
    for share in shares {
      guard let file = files.first(where: { $0.path == share.path }) else { continue }
      let empty = try draft(.payments, for: file)
      let entry = try drafting { () throws(DraftError) in
        var entry = empty
        try fill(&entry)
        try entry.set("amount", share.amount.description)
        try entry.set("transfer", transfer.text)
        return entry
      }
      outcomes.append(try pay(entry, on: file).outcome)
    }
    return outcomes
  }

  /// Refuses to take a payment back on the very day on which what was over of it was refunded.
  ///
  /// Within a day payments come before refunds, so the refund would find nothing to take, and what was paid out would
  /// be owed by nobody. A day later it is owed again.
  private func requireRefunds(in file: Loaded<Case>, keptBy id: Identifier) throws(ActionError) {
    guard let payment = file.value.payments.first(where: { $0.id == id }), payment.returned != nil,
      let statement = try? statement(of: file, asOf: payment.date),
      let refund = statement.refunds.first(where: { $0.date == payment.date && $0.taken != $0.amount })
    else { return }
    throw .refused(.refundLost(refund.id, refund.amount, on: refund.date))
  }

  /// Refuses an entry that names an invoice which the case does not have.
  ///
  /// - Throws: `ActionError.draft` with the nearest reference.
  public func requireInvoice(of entry: Draft, in file: Loaded<Case>) throws(ActionError) {
    if let name = entry.text("invoice") { try requireInvoice(named: name, in: file) }
  }

  func requireInvoice(named name: String, in file: Loaded<Case>) throws(ActionError) {
    let invoices = file.value.invoices.filter { !$0.isVoid }
    guard !invoices.contains(where: { $0.reference == name || $0.id.text == name }) else { return }
    let hint =
      Suggestion.hint(for: name, among: invoices.map(\.reference))
      ?? "'dossier invoice list \(file.value.number)' shows its invoices"
    throw .draft(
      .invalid(key: "invoice", message: "case \(file.value.number) has no invoice '\(name)'", hint: hint))
  }

  func requireDebtor(of entry: Draft, in file: Loaded<Case>) throws(ActionError) {
    guard let name = entry.text("by-debtor") else { return }
    let debtors = ([file.value.debtor] + file.value.coDebtors.map(\.debtor)).map(\.text)
    guard !debtors.contains(name) else { return }
    throw .draft(
      .invalid(
        key: "by-debtor", message: "'\(name)' is no debtor of case \(file.value.number)",
        hint: Suggestion.hint(for: name, among: debtors) ?? "its debtors: \(debtors.joined(separator: ", "))"))
  }

  /// Refuses an order that does not name each bucket once; words are checked by their field.
  private func requireImputation(of entry: Draft) throws(ActionError) {
    guard case .list(let order)? = entry.value["imputation"] else { return }
    let buckets = order.compactMap { $0.scalarText.flatMap { Bucket(rawValue: $0) } }
    guard Set(buckets).count != Bucket.allCases.count || buckets.count != order.count else { return }
    let words = (["proportional"] + ImputationPreset.allCases.map(\.rawValue)).joined(separator: ", ")
    throw .draft(
      .invalid(
        key: "imputation", message: "an order names costs, interest, damages and principal once each",
        hint: "write costs,interest,damages,principal in the order wanted, or one of \(words)"))
  }

  private func outcome(
    of id: Identifier, before: Loaded<Case>, after: Loaded<Case>
  ) throws(ActionError) -> PaymentOutcome {
    guard let payment = after.value.payments.first(where: { $0.id == id }) else {
      throw .noSuchEntry(id.text, number: after.value.number)
    }
    let day = max(actor.today, payment.date)
    var (split, problem): (Split?, LedgerError?) = (nil, nil)
    var (over, balance) = (Money.zero(payment.amount.currency), Money?.none)
    switch try overpaid(before, asOf: day) {
    case .failure(let error): problem = error
    case .success(let overBefore):
      let now = try statement(of: after, asOf: day)
      balance = now.totals.balance
      over = Money(minorUnits: max(0, now.open.over.minorUnits - overBefore), currency: over.currency)
      let onItsDay = day == payment.date ? now : try statement(of: after, asOf: payment.date)
      split = onItsDay.explanation.splits.first { $0.id == id && !$0.isCredit }
    }
    return PaymentOutcome(
      number: after.value.number, id: id, split: payment.returned == nil ? split : nil, date: payment.date,
      problem: problem, over: over,
      balance: balance, isClosed: after.value.status == .closed, holder: try holder(of: after.value),
      references: Dictionary(after.value.invoices.map { ($0.id, $0.reference) }) { first, _ in first },
      costs: after.value.costs)
  }

  /// What is over before a payment, or why the case cannot be reckoned at all.
  private func overpaid(_ file: Loaded<Case>, asOf day: CalendarDate) throws(ActionError) -> Result<Int64, LedgerError>
  {
    do throws(ActionError) {
      return .success(try statement(of: file, asOf: day).open.over.minorUnits)
    } catch {
      guard case .ledger(let ledgerError) = error else { throw error }
      return .failure(ledgerError)
    }
  }
}

extension Loaded where Value == Case {
  /// Finds the one payment that goes by an id or the beginning of one.
  ///
  /// - Throws: `ActionError.noSuchEntry`, or `ambiguousEntry` with the ids of all that begin so.
  public func payment(_ id: String) throws(ActionError) -> EntryPlace {
    let found = entries(named: id).filter { $0.list == .payments }
    guard let first = found.first else { throw .noSuchEntry(id, number: value.number) }
    guard found.count == 1 else { throw .ambiguousEntry(id, found.map(\.id)) }
    return first
  }
}
