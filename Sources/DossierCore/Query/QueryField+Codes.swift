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
  public var hitClass: HitClass { declaration.hitClass }

  /// The fields whose codes a word is compared with.
  public static let codesOfWords = allCases.filter { $0.declaration.inWords.contains(.codes) }

  /// The normal form of a code of the field: what is stored, and what is looked for.
  ///
  /// The country is that whose telephone numbers are written without a prefix.
  public func normalized(_ code: String, country: String) -> String {
    switch declaration.codes {
    case .compact: CompactText.of(code)
    case .phone: PhoneNumber(code).normalized(in: country)
    case .enterprise: EnterpriseNumber(code).comparable
    case .folded, nil: LatinFolding.fold(code)
    }
  }

  /// The normal form of what somebody looks for; nil if no code of the field is written so.
  ///
  /// Of a telephone number six digits are asked for, three of a beginning.
  public func wanted(_ text: String, isPrefix: Bool, country: String) -> String? {
    let isPhone = declaration.codes == .phone
    if isPhone {
      guard text.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) || "+/.-() ".unicodeScalars.contains($0) })
      else { return nil }
    }
    let code = normalized(text, country: country)
    let least = isPhone ? (isPrefix ? 3 : 6) : 1
    return code.utf8.count >= least ? code : nil
  }
}
