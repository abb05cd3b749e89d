/// What is owed on several cases: in each currency, and where exchange rates are known, also in one.
public struct CurrencyTotals: Sendable, Equatable {
  /// One case of the sum.
  public struct Item: Sendable, Equatable {
    /// Its number.
    public let number: CaseNumber
    /// Its sums.
    public let totals: StatementTotals
    /// What one unit of its currency is in the store's; nil if nobody said.
    public let exchangeRate: ExchangeRate?

    /// Takes what counts of a case.
    public init(_ file: Case, _ totals: StatementTotals) {
      self.init(number: file.number, totals: totals, exchangeRate: file.exchangeRate)
    }

    /// Takes the sums of a case of a number.
    public init(number: CaseNumber, totals: StatementTotals, exchangeRate: ExchangeRate?) {
      self.number = number
      self.totals = totals
      self.exchangeRate = exchangeRate
    }

    var currency: Currency { totals.balance.currency }
  }

  /// All balances in the store's currency.
  public enum Conversion: Sendable, Equatable {
    /// Each foreign balance was converted at its case's rate and rounded, then all were added.
    case converted(Money)
    /// These cases say no rate, so that there is no such sum.
    case lacking([CaseNumber])
  }

  /// The totals by currency, which are never added together.
  public let each: [CurrencyTotal]
  /// All of it in the store's currency; nil if no case is in another.
  public let conversion: Conversion?
  /// How many cases there are.
  public let cases: Int
  /// The store's currency.
  public let currency: Currency

  /// Adds up cases.
  ///
  /// - Throws: `LedgerError.overflow`.
  public init(of items: [Item], in currency: Currency) throws(LedgerError) {
    cases = items.count
    self.currency = currency
    var each: [CurrencyTotal] = []
    for own in Set(items.map(\.currency)).sorted() {
      each.append(try CurrencyTotal(of: items.filter { $0.currency == own }.map(\.totals), in: own))
    }
    self.each = each
    let foreign = items.filter { $0.currency != currency }
    let lacking = foreign.filter { $0.exchangeRate == nil }.map(\.number)
    guard !foreign.isEmpty, lacking.isEmpty else {
      conversion = lacking.isEmpty ? nil : .lacking(lacking)
      return
    }
    var sum: Int128 = 0
    for item in items { sum += Int128(try item.balance(in: currency).minorUnits) }
    conversion = .converted(try Money(minorUnits: sum, in: currency))
  }
}

extension CurrencyTotals.Item {
  /// The balance in another currency, rounded.
  fileprivate func balance(in currency: Currency) throws(LedgerError) -> Money {
    guard self.currency != currency, let exchangeRate else { return totals.balance }
    do throws(MoneyError) {
      return try exchangeRate.convert(totals.balance, to: currency)
    } catch {
      throw .overflow
    }
  }
}

/// What is owed on several cases in one currency.
public struct CurrencyTotal: Sendable, Equatable {
  /// How many cases there are in it.
  public let cases: Int
  /// What was claimed before payments: principal, interest, damages and costs.
  public let claimed: Money
  /// What was paid, less payments taken back.
  public let payments: Money
  /// What is owed.
  public let balance: Money

  fileprivate init(of totals: [StatementTotals], in currency: Currency) throws(LedgerError) {
    func sum(_ amounts: (StatementTotals) -> [Money]) throws(LedgerError) -> Money {
      try Money(
        minorUnits: totals.reduce(0) { $0 + amounts($1).reduce(0) { $0 + Int128($1.minorUnits) } }, in: currency)
    }
    cases = totals.count
    claimed = try sum { [$0.principal, $0.interest, $0.damages, $0.costs] }
    payments = try sum { [$0.payments] }
    balance = try sum { [$0.balance] }
  }
}
