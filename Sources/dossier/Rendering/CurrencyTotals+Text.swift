internal import DossierCore

extension CurrencyTotals {
  /// One line a currency, and one for all of it in the store's currency, or why there is none.
  func lines(in language: Language) -> [String] {
    let words = Words(language: language)
    let amounts = AmountFormat(language: language)
    let total = words[.total]
    let own = each.map { "\(total) \($0.balance.currency) (\($0.cases)): \(amounts.text($0.balance))" }
    switch conversion {
    case .converted(let sum)?:
      return own + ["\(total) \(currency) (\(cases)), \(words[.converted]): \(amounts.text(sum))"]
    case .lacking(let numbers)?:
      let names = numbers.map(\.text).joined(separator: ", ")
      return own + ["\(words[.notConverted]) \(currency): \(words[.lackingRate]) \(names)"]
    case nil: return own
    }
  }
}
