internal import DossierCore

extension CurrencyTotals {
  /// One line a currency, and one for all of it in the store's currency, or why there is none.
  func lines(in language: Language) -> [String] {
    let words = Words(language: language)
    let amounts = AmountFormat(language: language)
    let total = words[.total]
    let own = each.map { "\(total) \($0.balance.currency) (\($0.cases)): \(amounts.text($0.balance))" }
    return own + (conversion?.lines(cases: cases, currency, in: language) ?? [])
  }
}

extension CurrencyTotals.Conversion {
  /// The line for all cases in one currency, or why there is none.
  func lines(cases: Int, _ currency: Currency, in language: Language) -> [String] {
    let words = Words(language: language)
    switch self {
    case .converted(let sum):
      let amount = AmountFormat(language: language).text(sum)
      return ["\(words[.total]) \(currency) (\(cases)), \(words[.converted]): \(amount)"]
    case .lacking(let numbers):
      let names = numbers.map(\.text).joined(separator: ", ")
      return ["\(words[.notConverted]) \(currency): \(words[.lackingRate]) \(names)"]
    }
  }
}
