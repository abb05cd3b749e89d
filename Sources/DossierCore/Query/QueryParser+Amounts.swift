extension QueryParser {
  /// An amount, or a range of them, in the currency that it names, else in the usual one.
  func amounts(
    _ value: OrderedValue, _ comparison: Comparison, _ field: QueryField
  ) throws(QueryError) -> QueryCondition {
    var currency: Currency?
    for part in [value.lower, value.upper].compactMap(\.self) {
      guard let named = try Self.currency(part) else { continue }
      if let currency, currency != named {
        throw .invalidValue(
          value.whole.text, field: field, value.whole.span, hint: "both ends of a range are in one currency")
      }
      currency = named
    }
    let chosen = currency ?? context.currency
    let range = try range(value, comparison, in: Int64.min...Int64.max) { part throws(QueryError) in
      let number = Self.split(part.text).number
      do throws(AmountProblem) {
        let units = try Money(number, currency: chosen).minorUnits
        return units...units
      } catch {
        throw .invalidValue(part.text, field: field, part.span, hint: error.queryHint)
      }
    }
    return .amounts(range, chosen)
  }

  /// An amount's figures and the letters behind them.
  private static func split(_ text: String) -> (number: String, letters: String) {
    let letters = String(text.reversed().prefix { $0.isASCII && $0.isLetter }.reversed())
    let number = text.dropLast(letters.count).reversed().drop { $0 == " " }.reversed()
    return (String(number), letters)
  }

  /// The currency that an amount names.
  private static func currency(_ part: OrderedValue.Part) throws(QueryError) -> Currency? {
    let (number, letters) = split(part.text)
    guard !letters.isEmpty, !number.isEmpty else { return nil }
    if let currency = Currency(letters.uppercased()) { return currency }
    let count = letters.unicodeScalars.count
    let span = SourceSpan(line: 1, column: part.span.column + part.span.length - count, length: count)
    throw .unknownCurrency(letters, span, nearest: Suggestion.nearest(to: letters, among: usualCurrencies))
  }

  private static let usualCurrencies = [
    "EUR", "USD", "GBP", "CHF", "DKK", "SEK", "NOK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "MAD", "JPY", "CNY",
    "CAD", "AUD",
  ]
}

extension AmountProblem {
  fileprivate var queryHint: String {
    switch self {
    case .malformed: "write an amount: 1000, 1000.50 or 1000EUR"
    case .comma(let suggestion): suggestion.map { "did you mean '\($0)'?" } ?? "write a point before the decimals"
    case .tooManyDigits(let currency): "\(currency) has \(currency.digits) decimals"
    case .tooLarge: "write a smaller amount"
    }
  }
}
