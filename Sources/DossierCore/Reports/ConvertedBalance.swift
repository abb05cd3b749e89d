/// The balances of cases in several currencies, added up in one: each foreign one at its case's exchange rate, rounded.
///
/// It says what `CurrencyTotals` says of the same cases, and is told them one after the other.
public struct ConvertedBalance: CaseReport {
  private let currency: Currency
  private var sum: Int128 = 0
  private var hasForeign = false
  private var isTooLarge = false
  private var lacking: [CaseNumber] = []
  /// How many cases are in the sum.
  public private(set) var cases = 0

  /// Begins with no cases, adding up in a currency.
  public init(in currency: Currency) { self.currency = currency }

  /// Counts a case; one that cannot be reckoned is left out.
  public mutating func add(_ figures: CaseFigures, _ names: PartyNames) {
    guard figures.hasBegun, let balance = figures.summary.amounts?.totals.balance else { return }
    cases += 1
    guard balance.currency != currency else {
      sum += Int128(balance.minorUnits)
      return
    }
    hasForeign = true
    guard let rate = figures.summary.exchangeRate else {
      lacking.append(figures.summary.number)
      return
    }
    do throws(MoneyError) {
      sum += Int128(try rate.convert(balance, to: currency).minorUnits)
    } catch {
      isTooLarge = true
    }
  }

  /// The sum, or why there is none; nil if no case is in another currency.
  ///
  /// - Throws: `LedgerError.overflow`.
  public func conversion() throws(LedgerError) -> CurrencyTotals.Conversion? {
    guard hasForeign else { return nil }
    guard lacking.isEmpty else { return .lacking(lacking.sorted { $0.text < $1.text }) }
    guard !isTooLarge else { throw .overflow }
    return .converted(try Money(minorUnits: sum, in: currency))
  }
}
