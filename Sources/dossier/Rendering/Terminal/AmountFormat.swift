internal import DossierCore

/// Amounts as people of a language write them.
///
/// English `€1,250.00`, Dutch `€ 1.250,00`, French `1 250,00 €`, German `1.250,00 €`. Blanks are ordinary ones, so that
/// what stands on the screen can be searched for.
struct AmountFormat: Sendable, Equatable {
  let language: Language

  /// The amount with its currency.
  func text(_ money: Money) -> String {
    let number = magnitude(money)
    let sign = money.isNegative ? "-" : ""
    let symbol = Self.symbols[money.currency.code]
    switch language {
    case .dutch: return "\(symbol ?? money.currency.code) \(sign)\(number)"
    case .french, .german: return "\(sign)\(number) \(symbol ?? money.currency.code)"
    default: return symbol.map { "\(sign)\($0)\(number)" } ?? "\(money.currency.code) \(sign)\(number)"
    }
  }

  /// The amount alone, for columns that name the currency.
  func number(_ money: Money) -> String { (money.isNegative ? "-" : "") + magnitude(money) }

  /// A rate with the language's decimal sign and `%`.
  func percent(_ rate: Rate) -> String { percent(rate.description) }

  /// A percentage, given as a plain decimal text, with the language's decimal sign and `%`.
  func percent(_ text: String) -> String {
    let number = decimal(text)
    return language == .english ? "\(number)%" : "\(number) %"
  }

  /// A plain decimal text, such as a per-day amount `0.4275`, with the language's decimal sign.
  func decimal(_ text: String) -> String { text.split(separator: ".").joined(separator: decimalSign) }

  private func magnitude(_ money: Money) -> String {
    let parts = money.description.drop { $0 == "-" }.split(separator: ".")
    let whole = parts.first ?? "0"
    var grouped = ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place).isMultiple(of: 3) { grouped += groupSign }
      grouped.append(digit)
    }
    return parts.count > 1 ? grouped + decimalSign + parts[1] : grouped
  }

  private var decimalSign: String {
    switch language {
    case .dutch, .french, .german: ","
    default: "."
    }
  }

  private var groupSign: String {
    switch language {
    case .dutch, .german: "."
    case .french: " "
    default: ","
    }
  }

  private static let symbols = ["EUR": "€", "GBP": "£", "USD": "$"]
}
