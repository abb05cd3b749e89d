extension Identifier: ScalarField {
  static var kind: ScalarKind { .identifier }
  static var placeholder: Identifier { .unknown }
  static func read(utf8 bytes: Span<UInt8>) -> Identifier? {
    isWellFormed(bytes) ? Identifier(unchecked: String(utf8: bytes)) : nil
  }
  static func read(_ text: String) throws(ScalarProblem) -> Identifier {
    guard let id = Identifier(text) else {
      throw ScalarProblem(
        "invalid-id", "'\(text)' is not an id",
        hint: "an id has 8 characters (a case's has 12) of 0-9 and a-z without i, l, o, u, and begins with a letter")
    }
    return id
  }
}

extension Slug: ScalarField {
  static var kind: ScalarKind { .slug }
  static var placeholder: Slug { .unknown }
  static func read(utf8 bytes: Span<UInt8>) -> Slug? {
    isWellFormed(bytes) ? Slug(unchecked: String(utf8: bytes)) : nil
  }
  static func read(_ text: String) throws(ScalarProblem) -> Slug {
    guard let slug = Slug(text) else {
      throw ScalarProblem(
        "invalid-slug", "'\(text)' is not the name of a file of this store",
        hint: "write '\(Slug(naming: text))': lowercase letters, digits and '-'")
    }
    return slug
  }
}

extension CaseNumber: ScalarField {
  static var kind: ScalarKind { .number }
  static var placeholder: CaseNumber { .unknown }
  static func read(utf8 bytes: Span<UInt8>) -> CaseNumber? {
    isWellFormed(bytes) ? CaseNumber(unchecked: String(utf8: bytes)) : nil
  }
  static func read(_ text: String) throws(ScalarProblem) -> CaseNumber {
    guard let number = CaseNumber(text) else {
      throw ScalarProblem(
        "invalid-number", "'\(text)' is not a case number",
        hint: "use letters, digits and / - . _, at most \(CaseNumber.maximumLength) characters")
    }
    return number
  }
}

extension Language: ScalarField {
  static var kind: ScalarKind { .pattern("[a-z]{2}", "a language (ISO 639-1), such as nl") }
  static var placeholder: Language { .english }
  static func read(_ text: String) throws(ScalarProblem) -> Language {
    guard let language = Language(text) else {
      throw ScalarProblem(
        "invalid-language", "'\(text)' is not a language",
        hint: Language(text.lowercased()).map { "write \($0)" } ?? "write two small letters: nl")
    }
    return language
  }
}

extension Country: ScalarField {
  static var kind: ScalarKind { .pattern("[A-Z]{2}", "a country (ISO 3166-1), such as BE") }
  static var placeholder: Country { .unknown }
  static func read(_ text: String) throws(ScalarProblem) -> Country {
    guard let country = Country(text) else {
      throw ScalarProblem(
        "invalid-country", "'\(text)' is not a country",
        hint: Country(text.uppercased()).map { "write \($0)" } ?? "write two capital letters: BE")
    }
    return country
  }
}

extension IBAN: ScalarField {
  static var kind: ScalarKind { .text }
  static var placeholder: IBAN { IBAN("") }
  static func read(_ text: String) -> IBAN { IBAN(text) }
}

extension EnterpriseNumber: ScalarField {
  static var kind: ScalarKind { .text }
  static var placeholder: EnterpriseNumber { EnterpriseNumber("") }
  static func read(_ text: String) -> EnterpriseNumber { EnterpriseNumber(text) }
}

extension PhoneNumber: ScalarField {
  static var kind: ScalarKind { .text }
  static var placeholder: PhoneNumber { PhoneNumber("") }
  static func read(_ text: String) -> PhoneNumber { PhoneNumber(text) }
}

/// A type of a few words, each a raw value.
protocol WordField: ScalarField, RawRepresentable<String>, CaseIterable {}

extension WordField {
  static var kind: ScalarKind { .word(allCases.map(\.rawValue)) }

  static var placeholder: Self { allCases[allCases.startIndex] }

  static func read(_ text: String) throws(ScalarProblem) -> Self {
    if let value = Self(rawValue: text) { return value }
    let words = allCases.map(\.rawValue)
    let hint = Suggestion.hint(for: text, among: words) ?? "one of \(words.joined(separator: ", "))"
    throw ScalarProblem("invalid-word", "'\(text)' is not one of the words for this", hint: hint)
  }
}

extension PhoneKind: WordField {}
extension AccountUse: WordField {}
extension OrganisationSize: WordField {}
extension ExchangeMode: WordField {}
extension ForwardRequirement: WordField {}
extension NotificationEvent: WordField {}
extension DebtorKind: WordField {}
extension RepresentativeRole: WordField {}
extension Bucket: WordField {}
extension StoreRole: WordField {}
extension NumberScheme: WordField {}
extension AfterForward: WordField {}
extension DayCount: WordField {}
extension Compounding: WordField {}
extension InterestStart: WordField {}
extension PaymentDay: WordField {}
extension DamagesUnit: WordField {}
extension DamagesBase: WordField {}
extension DamagesDue: WordField {}
extension NoticeStart: WordField {}
extension HolidayCalendar: WordField {}
extension ForbiddenClaim: WordField {}
extension RateStatus: WordField {}
extension CaseType: WordField {}
extension CaseStatus: WordField {}
extension Phase: WordField {}
extension Capacity: WordField {}
extension CoDebtorRole: WordField {}
extension HandoverOutcome: WordField {}
extension ClosingReason: WordField {}
extension CaseRelation: WordField {}
extension Side: WordField {}
extension Visibility: WordField {}
extension CostKind: WordField {}
extension Receiver: WordField {}
extension HoldReason: WordField {}
extension HoldInterest: WordField {}
extension RequestKind: WordField {}
extension RequestAddressee: WordField {}
extension Answer.Verdict: WordField {}
extension AttachmentKind: WordField {}
extension LogKind: WordField {}
extension StepOutcome: WordField {}
extension Channel: WordField {}
extension RateRenewal: WordField {}
