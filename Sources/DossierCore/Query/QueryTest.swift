/// A word or a term made ready to be tried on many cases.
struct QueryTest: Sendable {
  let field: QueryField?
  let value: String
  private let phrase: SearchPhrase?
  private let isPrefix: Bool
  private let compact: String
  private let phone: String?
  private let register: String
  private let country: String

  /// The country is that whose telephone numbers are written without a prefix.
  init(_ leaf: QueryLeaf, country: String) {
    let (value, isPrefix) =
      if case .text(let text, let isPrefix) = leaf.condition { (text, isPrefix) } else { ("", false) }
    field = leaf.field
    self.value = value
    self.isPrefix = isPrefix
    phrase = SearchPhrase(value, isPrefix: isPrefix)
    compact = CompactText.of(value)
    let looksLikePhone = value.allSatisfy { $0.isASCII && ($0.isNumber || "+/.-() ".contains($0)) }
    let digits = PhoneNumber(value).normalized(in: country)
    phone = looksLikePhone && digits.utf8.count >= (isPrefix ? 3 : 6) ? digits : nil
    register = EnterpriseNumber(value).comparable
    self.country = country
  }

  /// Whether the words stand in a text.
  func isIn(_ text: String?) -> Bool { text.map { isIn(SearchText($0)) } ?? false }

  /// Whether the words stand in texts.
  func isIn(_ text: SearchText) -> Bool { phrase.map(text.holds) ?? false }

  /// Whether a number or code is the one wanted, separators aside.
  func isCode(_ text: String?) -> Bool { text.map { equals(CompactText.of($0), compact) } ?? false }

  /// Whether a telephone number is the one wanted, in any notation.
  func isPhone(_ number: PhoneNumber) -> Bool {
    phone.map { equals(number.normalized(in: country), $0) } ?? false
  }

  /// Whether a VAT or enterprise number is the one wanted, with or without its country.
  func isRegistered(_ number: EnterpriseNumber?) -> Bool { number.map { equals($0.comparable, register) } ?? false }

  /// Whether a day is the one wanted or lies in the year or month wanted.
  func isDay(_ date: CalendarDate?) -> Bool { date?.description.hasPrefix(value) ?? false }

  /// Whether a text is the one wanted, but for case and accents.
  func isWord(_ text: String) -> Bool { equals(LatinFolding.fold(text), LatinFolding.fold(value)) }

  private func equals(_ text: String, _ wanted: String) -> Bool {
    guard !wanted.isEmpty else { return false }
    return isPrefix ? text.hasPrefix(wanted) : text == wanted
  }
}
