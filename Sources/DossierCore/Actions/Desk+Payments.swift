/// How one sum is spread over several cases.
public enum Spread: Sendable, Equatable {
  /// The case with the oldest due invoice first, until the sum is spent.
  case oldest
  /// In proportion to the balances; the last cents go to the largest.
  case proportional
  /// So much to each of these.
  case amounts([String: Money])
}

/// A part of one sum that goes to a case.
public struct SpreadShare: Sendable, Equatable {
  /// The case.
  public let path: String
  /// Its part, above zero.
  public let amount: Money
}

extension Desk {
  /// A statement of a case as of a day.
  ///
  /// - Throws: `ActionError.ledger` or `load`.
  public func statement(of file: Loaded<Case>, asOf day: CalendarDate) throws(ActionError) -> Statement {
    var bases = ClaimBasisCache(store)
    return try statement(of: file, asOf: day, by: &bases)
  }

  /// A statement of one of many cases, whose terms are read once.
  func statement(
    of file: Loaded<Case>, asOf day: CalendarDate, by bases: inout ClaimBasisCache
  ) throws(ActionError) -> Statement {
    let basis: ClaimBasis
    do throws(LoadError) {
      basis = try bases.basis(of: file.value)
    } catch {
      throw .load(error)
    }
    do throws(LedgerError) {
      return try Ledger.statement(
        of: Claim(file.value, creditor: basis.creditor), rules: basis.rules, asOf: day, rates: basis.rates)
    } catch {
      throw .ledger(error)
    }
  }

  /// The draft of the payment that takes another back: its amount, receiver and a reference to it.
  ///
  /// - Throws: `ActionError.refused` with `alreadyVoid`, `notEnough` or `beforePayment`; `draft` if there is no such
  ///   payment.
  public func reversal(
    of id: String, in file: Loaded<Case>, amount: String?, date: String?
  ) throws(ActionError) -> Draft {
    guard let payment = file.value.payments.first(where: { $0.id.text == id }) else {
      throw .draft(
        .invalid(
          key: "reverse", message: "the case has no payment '\(id)'", hint: "'dossier payment list' shows their ids"))
    }
    guard !payment.isVoid else { throw .refused(.alreadyVoid(payment.id)) }
    let taken = file.value.payments.counting.filter { $0.returned == payment.id }
      .reduce(Int64(0)) { $0 + $1.amount.minorUnits }
    let rest = Money(minorUnits: payment.amount.minorUnits - taken, currency: payment.amount.currency)
    let asked = amount.flatMap { try? Money($0, currency: rest.currency) }
    guard rest.minorUnits > 0, (asked ?? rest).minorUnits <= rest.minorUnits else {
      throw .refused(
        .notEnough(asked: asked ?? payment.amount, available: rest, of: "what is left of payment '\(id)'"))
    }
    let empty = try draft(.payments, for: file)
    let entry = try drafting { () throws(DraftError) in
      var draft = empty
      try draft.set("amount", amount ?? rest.description)
      try draft.set("date", date ?? actor.today.description)
      try draft.set("received-by", payment.receivedBy.rawValue)
      try draft.set("returned", id)
      return draft
    }
    if let day = entry.text("date").flatMap({ CalendarDate($0) }), day < payment.date {
      throw .refused(.beforePayment(payment.id, of: payment.date, on: day, number: file.value.number))
    }
    return entry
  }

  /// Spreads one sum over the open cases of a debtor.
  ///
  /// - Throws: `ActionError.refused` with `notEnough` if all balances together are less than the sum.
  public func spread(
    _ amount: Money, over files: [Loaded<Case>], by spread: Spread, asOf day: CalendarDate
  ) throws(ActionError) -> [SpreadShare] {
    var balances: [(path: String, oldest: CalendarDate, units: Int64)] = []
    for file in files where file.value.currency == amount.currency {
      let statement = try statement(of: file, asOf: day)
      let oldest = statement.invoices.filter { !$0.open.isZero }.map(\.due).min() ?? .latest
      let units = statement.totals.balance.minorUnits
      if units > 0 { balances.append((file.path, oldest, units)) }
    }
    balances.sort { ($0.oldest, $0.path) < ($1.oldest, $1.path) }
    if case .amounts(let amounts) = spread { return try given(amounts, amount, files) }
    let all = balances.reduce(Int128(0)) { $0 + Int128($1.units) }
    guard all >= amount.minorUnits else {
      let available = try sum(all, in: amount.currency)
      throw .refused(.notEnough(asked: amount, available: available, of: "the open balances"))
    }
    var shares = [Int64](repeating: 0, count: balances.count)
    var rest = amount.minorUnits
    for place in balances.indices {
      let share =
        spread == .oldest
        ? min(rest, balances[place].units)
        : Int64(Int128(amount.minorUnits) * Int128(balances[place].units) / max(all, 1))
      shares[place] = share
      rest -= share
    }
    for place in balances.indices.sorted(by: { balances[$0].units > balances[$1].units }) where rest > 0 {
      let more = min(rest, balances[place].units - shares[place])
      shares[place] += more
      rest -= more
    }
    return zip(balances, shares).filter { $0.1 > 0 }.map {
      SpreadShare(path: $0.0.path, amount: Money(minorUnits: $0.1, currency: amount.currency))
    }
  }

  private func given(
    _ amounts: [String: Money], _ sum: Money, _ files: [Loaded<Case>]
  ) throws(ActionError) -> [SpreadShare] {
    let total = try self.sum(amounts.values.reduce(Int128(0)) { $0 + Int128($1.minorUnits) }, in: sum.currency)
    guard total == sum else {
      throw .draft(.invalid(key: "spread", message: "the parts make \(total), the payment is \(sum)", hint: nil))
    }
    var shares: [SpreadShare] = []
    for (name, amount) in amounts.sorted(by: { $0.key < $1.key }) {
      let path = try reading { () throws(LoadError) in try finder.path(called: name) }
      guard let file = files.first(where: { $0.path == path }) else {
        throw .draft(.invalid(key: "spread", message: "case '\(name)' is not an open case of this debtor", hint: nil))
      }
      guard !shares.contains(where: { $0.path == path }) else {
        throw .draft(
          .invalid(
            key: "spread", message: "case \(file.value.number) is named twice", hint: "give each case one amount"))
      }
      guard file.value.currency == sum.currency else {
        throw .ledger(.currency(expected: file.value.currency, found: sum.currency))
      }
      shares.append(SpreadShare(path: path, amount: amount))
    }
    return shares
  }

  private func sum(_ units: Int128, in currency: Currency) throws(ActionError) -> Money {
    do throws(LedgerError) {
      return try Money(minorUnits: units, in: currency)
    } catch {
      throw .ledger(error)
    }
  }
}
