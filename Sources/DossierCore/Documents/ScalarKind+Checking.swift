extension ScalarKind {
  /// Whether it is a number.
  var isReckoned: Bool {
    switch self {
    case .amount, .percent, .signedPercent, .integer: true
    default: false
    }
  }

  /// Holds a text to what the field takes, by the same rules as decoding.
  func check(_ text: String, currency: Currency) throws(ScalarProblem) {
    switch self {
    case .text: break
    case .amount:
      let amount: Money
      do throws(AmountProblem) {
        amount = try Money(text, currency: currency)
      } catch {
        throw ScalarProblem("invalid-amount", "'\(text)' is not an amount\(error.because)", hint: error.hint)
      }
      if amount.isNegative || text.hasPrefix("-") {
        throw ScalarProblem("invalid-amount", "amount '\(text)' is below zero", hint: "leave out the sign")
      }
    case .percent: _ = try Rate.read(text)
    case .signedPercent: _ = try SignedRate.read(text)
    case .integer(let range):
      guard let number = Int(text), range.contains(number) else {
        throw ScalarProblem(
          "invalid-integer", "'\(text)' is not a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
    case .boolean: _ = try Bool.read(text)
    case .date: _ = try CalendarDate.read(text)
    case .timestamp: _ = try Timestamp.read(text)
    case .identifier, .caseIdentifier: _ = try Identifier.read(text)
    case .slug: _ = try Slug.read(text)
    case .number: _ = try CaseNumber.read(text)
    case .word(let words):
      guard !words.contains(text) else { return }
      let hint = Suggestion.hint(for: text, among: words) ?? "one of \(words.joined(separator: ", "))"
      throw ScalarProblem("invalid-word", "'\(text)' is not one of the words for this", hint: hint)
    case .pattern(_, let form):
      // The rule itself is checked when the whole document is read back; its form is all there is to say here.
      guard !text.isEmpty else { throw ScalarProblem("invalid-form", "an empty text is not \(form)") }
    }
  }
}
