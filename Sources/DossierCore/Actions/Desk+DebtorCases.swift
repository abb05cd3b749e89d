extension Desk {
  /// The open cases of a debtor, in order of their paths, and what could not be read.
  ///
  /// - Throws: `ActionError.load` if a folder cannot be read.
  public func openCases(of debtor: Slug) throws(ActionError) -> CaseScan<Loaded<Case>> {
    try reading { () throws(LoadError) in
      try store.scanCases { file in
        file.value.debtor == debtor && file.value.status == .open ? file : nil
      }
    }
  }
}

/// What a debtor owes in one currency.
public struct CurrencyTotal: Sendable, Equatable {
  /// How many cases there are in it.
  public let cases: Int
  /// What was claimed before payments: principal, interest, damages and costs.
  public let claimed: Money
  /// What was paid, less payments taken back.
  public let payments: Money
  /// What is owed.
  public let balance: Money

  /// The totals of statements, by currency; amounts of different currencies are never added.
  ///
  /// - Throws: `LedgerError.overflow`.
  public static func totals(of statements: [Statement]) throws(LedgerError) -> [CurrencyTotal] {
    var totals: [CurrencyTotal] = []
    for currency in Set(statements.map(\.currency)).sorted() {
      let own = statements.filter { $0.currency == currency }.map(\.totals)
      func sum(_ amount: (StatementTotals) -> Int128) throws(LedgerError) -> Money {
        try Money(minorUnits: own.reduce(0) { $0 + amount($1) }, in: currency)
      }
      totals.append(
        CurrencyTotal(
          cases: own.count, claimed: try sum { $0.claimedUnits }, payments: try sum { Int128($0.payments.minorUnits) },
          balance: try sum { Int128($0.balance.minorUnits) }))
    }
    return totals
  }
}

extension StatementTotals {
  /// Principal, interest, damages and costs together, in minor units.
  fileprivate var claimedUnits: Int128 {
    [principal, interest, damages, costs].reduce(0) { $0 + Int128($1.minorUnits) }
  }
}
