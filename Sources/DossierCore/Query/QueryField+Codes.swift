/// How good a find is: the lower, the earlier in a list.
public enum HitClass: Int, Sendable, Comparable, CaseIterable {
  /// A number, a reference, an address of e-mail: what names one thing.
  case code
  /// The name of a party.
  case name
  /// Other data of a case or party.
  case detail
  /// A text.
  case text

  /// What a word counts that a case has not.
  public static let missing = 4

  /// Orders the best first.
  public static func < (left: HitClass, right: HitClass) -> Bool { left.rawValue < right.rawValue }
}

extension QueryField {
  /// How good a find in the field is.
  public var hitClass: HitClass {
    switch self {
    case .number, .reference, .customer, .invoice, .phone, .mobile, .email, .iban, .vat, .enterprise: .code
    case .creditor, .debtor, .agency, .holder, .name: .name
    case .text, .file: .text
    case .custody, .administration, .type, .phase, .status, .closed, .reason, .track, .step, .next, .tag, .handler,
      .street, .nr, .postcode, .city, .country, .born, .capacity, .amount, .balance, .principal, .interest, .paid,
      .opened, .due, .forwarded, .contacted, .from, .to, .kind, .age, .hold, .promise, .plan, .request, .imported:
      .detail
    }
  }

  /// The fields whose codes a word is compared with.
  public static let codesOfWords: [QueryField] = [.number, .reference, .phone, .email, .iban, .vat, .enterprise]

  /// The fields whose texts words are looked for in, beside the texts of no field.
  public static let textsOfWords: [QueryField] = [
    .number, .reference, .customer, .invoice, .email, .creditor, .debtor, .agency, .name, .handler, .text, .file,
  ]

  /// The normal form of a code of the field: what is stored, and what is looked for.
  ///
  /// The country is that whose telephone numbers are written without a prefix.
  public func normalized(_ code: String, country: String) -> String {
    switch self {
    case .number, .reference, .invoice, .customer, .iban, .nr, .postcode: CompactText.of(code)
    case .phone, .mobile: PhoneNumber(code).normalized(in: country)
    case .vat, .enterprise: EnterpriseNumber(code).comparable
    case .creditor, .debtor, .agency, .holder, .custody, .administration, .type, .phase, .status, .closed, .reason,
      .track, .step, .next, .tag, .handler, .name, .street, .city, .country, .born, .email, .capacity, .amount,
      .balance, .principal, .interest, .paid, .opened, .due, .forwarded, .contacted, .from, .to, .text, .file, .kind,
      .age, .hold, .promise, .plan, .request, .imported:
      LatinFolding.fold(code)
    }
  }

  /// The normal form of what somebody looks for; nil if no code of the field is written so.
  ///
  /// Of a telephone number six digits are asked for, three of a beginning.
  public func wanted(_ text: String, isPrefix: Bool, country: String) -> String? {
    if self == .phone || self == .mobile {
      guard text.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) || "+/.-() ".unicodeScalars.contains($0) })
      else { return nil }
    }
    let code = normalized(text, country: country)
    let least = self == .phone || self == .mobile ? (isPrefix ? 3 : 6) : 1
    return code.utf8.count >= least ? code : nil
  }
}
