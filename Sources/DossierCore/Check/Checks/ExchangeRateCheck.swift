/// Exchange rates of cases that need none.
enum ExchangeRateCheck: Check {
  static let kind = FindingKind(
    "exchange-rate-of-own-currency", .warning, "a case in the store's currency has an exchange rate other than 1",
    "One of the two is wrong: the currency of the case, or the rate. Sums over cases would be too large or too small.")

  static let kinds = [kind]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    guard let rate = file.value.exchangeRate, rate != .par,
      file.value.currency == context.store.settings.value.currency
    else { return [] }
    return [
      file.finding(
        kind, at: .root.key("exchange-rate"),
        "one \(file.value.currency) is said to be \(rate) \(file.value.currency)",
        hint: "correct 'currency', or take the rate out")
    ]
  }
}
