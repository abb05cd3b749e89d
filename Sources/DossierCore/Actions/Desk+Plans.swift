extension Desk {
  /// Agrees on instalments for all that is owed on a case today; the first is due one interval later if no day is named.
  ///
  /// - Throws: `ActionError.refused` with `nothingOwed` or `heldElsewhere`; `draft` if the instalments cannot
  ///   be made; `ledger`.
  public mutating func addPlan(
    _ scheme: InstallmentScheme, start: CalendarDate?, brokenAfter: String?, on file: Loaded<Case>
  ) throws(ActionError) -> (id: Identifier, file: Loaded<Case>) {
    if let refusal = Refusal.held(
      file.value, by: try holder(of: file.value), what: .plans,
      asking: ProposedRequest(file.value.number, scheme, start: start, brokenAfter: brokenAfter))
    {
      throw .refused(refusal)
    }
    return try add(
      try plan(scheme, start: start, brokenAfter: brokenAfter, for: file), to: .plans, of: file)
  }

  /// A plan for all that is owed on a case today.
  ///
  /// - Throws: `ActionError.refused` with `nothingOwed`; `draft` if the instalments cannot be made; `ledger`.
  func plan(
    _ scheme: InstallmentScheme, start: CalendarDate?, brokenAfter: String?, for file: Loaded<Case>
  ) throws(ActionError) -> Draft {
    let balance = try statement(of: file, asOf: actor.today).totals.balance
    guard balance.minorUnits > 0 else {
      throw .refused(.nothingOwed(number: file.value.number, balance: balance))
    }
    let start = try self.start(on: start)
    guard let parts = scheme.installments(of: balance, start: start) else { throw .uncut(balance) }
    return try plan(parts, brokenAfter: brokenAfter, for: file)
  }

  /// What a debtor owes today in the open cases that this store handles, in one currency.
  ///
  /// - Throws: `ActionError.refused` with `nothingOwedBy` or `severalCurrencies`; `load` if a case cannot be read;
  ///   `ledger`.
  public func owed(by debtor: Slug) throws(ActionError) -> DebtorDebts {
    let scan = try openCases(of: debtor)
    if let unreadable = scan.errors.first { throw .load(unreadable.error) }
    var debts: [DebtorDebts.Debt] = []
    for file in scan.values where try holder(of: file.value).isHere {
      let balance = try statement(of: file, asOf: actor.today).totals.balance
      if balance.minorUnits > 0 { debts.append(DebtorDebts.Debt(file: file, balance: balance)) }
    }
    guard let currency = debts.first?.balance.currency else { throw .refused(.nothingOwedBy(debtor: debtor)) }
    let currencies = Set(debts.map(\.balance.currency)).sorted()
    guard currencies.count == 1 else {
      throw .refused(.severalCurrencies(debtor: debtor, currencies: currencies))
    }
    return DebtorDebts(currency: currency, debts: debts.sorted())
  }

  /// Agrees on one scheme for all that a debtor owes.
  ///
  /// The instalments of the sum fill the cases one after the other; each case gets a plan with its own share.
  ///
  /// - Throws: `ActionError.draft` if the instalments cannot be made.
  public mutating func addPlans(
    _ scheme: InstallmentScheme, start: CalendarDate?, brokenAfter: String?, on owed: DebtorDebts
  ) throws(ActionError) -> [(id: Identifier, file: Loaded<Case>)] {
    let start = try self.start(on: start)
    guard let shares = scheme.shares(of: owed.debts.map(\.balance), start: start) else { throw .uncut(owed.sum) }
    var added: [(id: Identifier, file: Loaded<Case>)] = []
    for (debt, parts) in zip(owed.debts, shares) {
      added.append(
        try add(plan(parts, brokenAfter: brokenAfter, for: debt.file), to: .plans, of: debt.file))
    }
    return added
  }

  /// The start of a plan agreed today.
  ///
  /// - Throws: `ActionError.draft` if the day is past.
  private func start(on day: CalendarDate?) throws(ActionError) -> InstallmentScheme.Start {
    guard let day else { return .oneIntervalAfter(actor.today) }
    guard day >= actor.today else {
      throw .draft(
        .invalid(key: "start", message: "the first instalment would be due on \(day), before today", hint: nil))
    }
    return .on(day)
  }

  private func plan(
    _ parts: [Installment], brokenAfter: String?, for file: Loaded<Case>
  ) throws(ActionError) -> Draft {
    let empty = try draft(.plans, for: file)
    let today = actor.today
    return try drafting { () throws(DraftError) in
      var entry = empty
      try entry.set("agreed", today.description)
      try entry.set("broken-after", brokenAfter)
      var installments: [Draft] = []
      for part in parts {
        var installment = try entry.inner("installments")
        try installment.set("due", part.due.description)
        try installment.set("amount", part.amount.description)
        installments.append(installment)
      }
      entry.set("installments", installments)
      return entry
    }
  }
}

/// What a debtor owes in several cases, in one currency.
public struct DebtorDebts: Sendable {
  /// The currency.
  public let currency: Currency
  /// The cases on which something is owed, in order of opening and number.
  public let debts: [Debt]

  /// All together.
  var sum: Money {
    let units = debts.reduce(Int128(0)) { $0 + Int128($1.balance.minorUnits) }
    return Money(minorUnits: Int64(clamping: units), currency: currency)
  }

  /// What is owed in one case.
  public struct Debt: Sendable {
    /// The case.
    public let file: Loaded<Case>
    /// The balance, above zero.
    public let balance: Money
  }
}

extension [DebtorDebts.Debt] {
  /// In order of opening and number.
  fileprivate func sorted() -> [DebtorDebts.Debt] {
    sorted { left, right in
      let (first, second) = (left.file.value, right.file.value)
      return (first.opened.seconds, first.number.text) < (second.opened.seconds, second.number.text)
    }
  }
}

extension ActionError {
  /// That a sum cannot be cut as asked.
  fileprivate static func uncut(_ sum: Money) -> ActionError {
    .draft(
      .invalid(
        key: "plan", message: "\(sum) cannot be paid in these instalments",
        hint: "at least one, at most \(InstallmentScheme.maximumCount), each above zero"))
  }
}
