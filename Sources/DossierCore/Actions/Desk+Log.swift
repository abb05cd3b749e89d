/// An entry that was added to a log, and what came with it.
public struct LoggedEntry: Sendable {
  /// The entry's id.
  public let id: Identifier
  /// What the term of the notice comes to by the terms; nil if the entry is no notice to the debtor.
  public let term: NoticeTerm?
  /// What the reminder costs; nil if it is none, or nothing is said of its cost.
  public let fee: ReminderFee?
  /// The cost that was added with it.
  public let cost: Cost?
  /// The case as it then is.
  public let file: Loaded<Case>
}

/// Whether the fee of a reminder is added to the costs when it is logged.
public enum ReminderCharge: Sendable, Equatable {
  /// What terms and law say, and what the post took, if it is known.
  case byTerms(postage: Money?)
  /// It is left out.
  case none
}

extension Desk {
  /// Adds an entry to the log of a case; of a notice to the debtor also the fee of that reminder, where there is one.
  ///
  /// What the draft leaves out is filled in: the time is now, the side is this store's. The notice is for the invoices
  /// that it names, else for all that are late and not paid.
  ///
  /// - Throws: `ActionError.draft`, `load` or `ledger` if the fee is in another currency than the case; `wouldBreak` if
  ///   the entry contradicts itself.
  public mutating func log(
    _ entry: Draft, to file: Loaded<Case>, charge: ReminderCharge = .byTerms(postage: nil)
  ) throws(ActionError) -> LoggedEntry {
    let side = ownSide
    let now = actor.now
    let entry = try drafting { () throws(DraftError) in
      var entry = entry
      if entry.text("at") == nil { try entry.set("at", now.description) }
      if entry.text("side") == nil { try entry.set("side", side.rawValue) }
      return entry
    }
    try requireInvoices(of: entry, in: file)
    let added = try add(entry, to: .log, of: file)
    let term = try noticeTerm(of: added.id, in: added.file)
    guard case .byTerms(let postage) = charge, let fee = try reminderFee(of: added.id, in: added.file) else {
      return LoggedEntry(id: added.id, term: term, fee: nil, cost: nil, file: added.file)
    }
    guard !fee.amount.isZero, let at = added.file.value.log.first(where: { $0.id == added.id })?.at else {
      return LoggedEntry(id: added.id, term: term, fee: fee, cost: nil, file: added.file)
    }
    let cost = try add(try draft(of: fee, postage: postage, on: at.date, in: added.file), to: .costs, of: added.file)
    return LoggedEntry(
      id: added.id, term: term, fee: fee, cost: cost.file.value.costs.first { $0.id == cost.id }, file: cost.file)
  }

  /// Refuses an entry that names an invoice which the case does not have.
  private func requireInvoices(of entry: Draft, in file: Loaded<Case>) throws(ActionError) {
    guard case .list(let names)? = entry.value["invoices"] else { return }
    for name in names.compactMap(\.scalarText) { try requireInvoice(named: name, in: file) }
  }

  /// What the term of the notice of this id comes to; nil if the entry is none to the debtor.
  private func noticeTerm(of id: Identifier, in file: Loaded<Case>) throws(ActionError) -> NoticeTerm? {
    guard let notice = file.value.log.first(where: { $0.id == id }).flatMap(file.value.notice) else { return nil }
    return try rules(of: file.value).term(of: notice)
  }

  /// What the notice of this id costs; nil if the entry is none to the debtor or another holds the case.
  private func reminderFee(of id: Identifier, in file: Loaded<Case>) throws(ActionError) -> ReminderFee? {
    let value = file.value
    guard let entry = value.log.first(where: { $0.id == id }), let notice = value.notice(entry),
      try holder(of: value).isHere
    else { return nil }
    let rules = try rules(of: value)
    guard !rules.reminderFees.isEmpty else { return nil }
    let earlier = value.log.filter { $0.id != id && $0.at.seconds <= entry.at.seconds }
      .compactMap(value.notice)
    let live = value.invoices.filter { !$0.isVoid }
    // Where the claim cannot be reckoned, all that is late counts as unpaid.
    let positions = (try? statement(of: file, asOf: notice.sent))?.invoices ?? []
    let paid = Set(positions.filter(\.open.isZero).map(\.id))
    return ReminderFee(
      of: notice, after: earlier, invoices: live.filter { !paid.contains($0.id) },
      others: live.filter { paid.contains($0.id) }, rules: rules, isRegularSupply: value.regularSupply == true)
  }

  /// The cost that a reminder is.
  private func draft(
    of fee: ReminderFee, postage: Money?, on day: CalendarDate, in file: Loaded<Case>
  ) throws(ActionError) -> Draft {
    guard fee.amount.currency == file.value.currency else {
      throw .ledger(.currency(expected: file.value.currency, found: fee.amount.currency))
    }
    if let postage, postage.isNegative {
      throw .draft(.invalid(key: "postage", message: "'\(postage)' is below nothing", hint: nil))
    }
    let sum: Money
    do throws(MoneyError) {
      sum = try fee.amount.adding(postage ?? .zero(fee.amount.currency))
    } catch {
      throw .ledger(.overflow)
    }
    let empty = try draft(.costs, for: file)
    return try drafting { () throws(DraftError) in
      var cost = empty
      try cost.set("date", day.description)
      try cost.set("kind", CostKind.reminder.rawValue)
      try cost.set("amount", sum.description)
      if let postage, !postage.isZero { try cost.set("description", "\(fee.amount) + \(postage)") }
      return cost
    }
  }
}
