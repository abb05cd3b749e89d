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
    return [JSONValue.Member(key: "totals", value: own)] + conversionMembers
  }

  private var conversionMembers: [JSONValue.Member] {
    switch conversion {
    case .converted(let sum)?:
      let all: JSONValue = ["currency": .text(currency), "cases": .integer(cases), "balance": .text(sum)]
      return [JSONValue.Member(key: "converted", value: all)]
    case .lacking(let numbers)?:
      return [JSONValue.Member(key: "without-exchange-rate", value: .array(numbers.map { .text($0) }))]
    case nil: return []
    }
  }
}
