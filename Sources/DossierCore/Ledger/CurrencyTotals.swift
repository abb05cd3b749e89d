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
    /// These cases, by number, say no rate, so that there is no such sum.
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
    var tally = CurrencyTally(in: currency)
    for item in items { tally.add(item) }
    self = try tally.totals()
  }

  fileprivate init(each: [CurrencyTotal], conversion: Conversion?, cases: Int, currency: Currency) {
    self.each = each
    self.conversion = conversion
    self.cases = cases
    self.currency = currency
  }
}

/// Adds up what is owed on cases one after the other; it grows with the currencies, not with the cases.
public struct CurrencyTally: Sendable {
  private struct Sums {
    var cases = 0
    var claimed: Int128 = 0
    var payments: Int128 = 0
    var balance: Int128 = 0

    mutating func add(_ totals: StatementTotals) {
      cases += 1
      claimed += Int128(totals.principal.minorUnits) + Int128(totals.interest.minorUnits)
      claimed += Int128(totals.damages.minorUnits) + Int128(totals.costs.minorUnits)
      payments += Int128(totals.payments.minorUnits)
      balance += Int128(totals.balance.minorUnits)
    }
  }

  private let currency: Currency
  /// The cases in that currency: nearly all in most stores.
  private var own = Sums()
  private var foreign: [Currency: Sums] = [:]
  private var converted: Int128 = 0
  private var lacking: [CaseNumber] = []
  private var failure: LedgerError?

  /// Begins with no case; the currency is the store's.
  public init(in currency: Currency) { self.currency = currency }

  /// How many cases were added.
  public var cases: Int { foreign.values.reduce(own.cases) { $0 + $1.cases } }

  /// Adds a case.
  public mutating func add(_ item: CurrencyTotals.Item) {
    guard item.currency != currency else { return own.add(item.totals) }
    foreign[item.currency, default: Sums()].add(item.totals)
    guard let rate = item.exchangeRate else {
      lacking.append(item.number)
      return
    }
    do throws(MoneyError) {
      converted += Int128(try rate.convert(item.totals.balance, to: currency).minorUnits)
    } catch {
      failure = .overflow
    }
  }

  /// The sum in one currency, or why there is none; nil if no case is in another.
  ///
  /// - Throws: `LedgerError.overflow`.
  public func conversion() throws(LedgerError) -> CurrencyTotals.Conversion? {
    guard !foreign.isEmpty else { return nil }
    guard lacking.isEmpty else { return .lacking(lacking.sorted { $0.text < $1.text }) }
    if let failure { throw failure }
    return .converted(try Money(minorUnits: own.balance + converted, in: currency))
  }

  /// The sums.
  ///
  /// - Throws: `LedgerError.overflow`.
  public func totals() throws(LedgerError) -> CurrencyTotals {
    var each = foreign
    if own.cases > 0 { each[currency] = own }
    var totals: [CurrencyTotal] = []
    for (currency, sums) in each.sorted(by: { $0.key < $1.key }) {
      totals.append(
        CurrencyTotal(
          cases: sums.cases, claimed: try Money(minorUnits: sums.claimed, in: currency),
          payments: try Money(minorUnits: sums.payments, in: currency),
          balance: try Money(minorUnits: sums.balance, in: currency)))
    }
    return CurrencyTotals(each: totals, conversion: try conversion(), cases: cases, currency: currency)
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
}
