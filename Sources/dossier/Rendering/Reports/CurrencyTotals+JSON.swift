internal import DossierCore

extension CurrencyTotals {
  /// `totals` by currency, and where there are several `converted`, or `without-exchange-rate` with the cases' numbers.
  var members: [JSONValue.Member] {
    let own = JSONValue.array(
      each.map {
        [
          "currency": .text($0.balance.currency), "cases": .integer($0.cases), "claimed": .text($0.claimed),
          "payments": .text($0.payments), "balance": .text($0.balance),
        ]
      })
    return [JSONValue.Member(key: "totals", value: own)] + (conversion?.members(cases: cases, currency) ?? [])
  }
}

extension CurrencyTotals.Conversion {
  /// `converted` with all cases in one currency, or `without-exchange-rate` with the numbers of those that lack one.
  func members(cases: Int, _ currency: Currency) -> [JSONValue.Member] {
    switch self {
    case .converted(let sum):
      let all: JSONValue = ["currency": .text(currency), "cases": .integer(cases), "balance": .text(sum)]
      return [JSONValue.Member(key: "converted", value: all)]
    case .lacking(let numbers):
      return [JSONValue.Member(key: "without-exchange-rate", value: .array(numbers.map { .text($0) }))]
    }
  }
}
