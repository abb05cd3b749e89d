extension ExchangeRate: ScalarField {
  static var kind: ScalarKind { .pattern("^[0-9]{1,8}(\\.[0-9]{1,10})?$", "a number above zero, such as 0.92") }
  static var placeholder: ExchangeRate { .par }

  static func read(_ text: String) throws(ScalarProblem) -> ExchangeRate {
    if let rate = ExchangeRate(text) { return rate }
    let id = "invalid-exchange-rate"
    switch DecimalText.read(text, digits: ExchangeRate.digits) {
    case .value(let value) where value <= 0:
      throw ScalarProblem(id, "exchange rate '\(text)' is not above zero")
    case .value, .tooLarge:
      throw ScalarProblem(
        id, "exchange rate '\(text)' has more than \(ExchangeRate.wholeDigits) digits before the point")
    case .tooManyDigits:
      throw ScalarProblem(id, "exchange rate '\(text)' has more than \(ExchangeRate.digits) digits after the point")
    case .malformed:
      let point = text.replacing(",", with: ".")
      throw ScalarProblem(
        id, "'\(text)' is not a number", hint: ExchangeRate(point) == nil ? "write it as 0.92" : "write \(point)")
    }
  }
}
