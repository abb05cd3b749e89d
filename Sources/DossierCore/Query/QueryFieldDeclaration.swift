/// What a query field is; `QueryField.declaration` says it of each, and everything that is made of fields asks there.
public struct QueryFieldDeclaration: Sendable {
  /// What the field means, in a sentence.
  public let meaning: String
  /// What has its values.
  public let source: QueryFieldSource
  /// How good a find in it is.
  let hitClass: HitClass
  /// How its codes are compared; nil if it has none.
  let codes: QueryCodeForm?
  /// Whether any text of a case or party is looked through for it.
  let hasTexts: Bool
  /// What words that name no field look for in it.
  let inWords: QueryWordUse
  /// Whether nobody knows its value where the case cannot be reckoned.
  let isReckoned: Bool
  /// Whether the case is, as of the day, what a test asks for; nil if no figures answer the field.
  let answer: Answer?
  private let values: Values

  /// Says whether the figures of a case are what a test asks for.
  typealias Answer = @Sendable (CaseFigures, QueryTest) -> Bool

  /// The kind of its values; words are made where they are asked for, so that a declaration costs no memory.
  private enum Values: Sendable {
    case text
    case word(@Sendable () -> [String])
    case day
    case amount
    case count
  }

  /// What its values are, and so how they are compared.
  public var kind: QueryFieldKind {
    switch values {
    case .text: .text
    case .word(let words): .word(words())
    case .day: .day
    case .amount: .amount
    case .count: .count
    }
  }

  private init(
    _ meaning: String, _ values: Values, of source: QueryFieldSource, found hitClass: HitClass = .detail,
    codes: QueryCodeForm? = .folded, hasTexts: Bool = true, inWords: QueryWordUse = [], isReckoned: Bool = false,
    _ answer: Answer?
  ) {
    self.meaning = meaning
    self.values = values
    self.source = source
    self.hitClass = hitClass
    self.codes = codes
    self.hasTexts = hasTexts
    self.inWords = inWords
    self.isReckoned = isReckoned
    self.answer = answer
  }

  /// A field of codes, texts or both.
  static func text(
    _ meaning: String, of source: QueryFieldSource, found hitClass: HitClass = .detail,
    codes: QueryCodeForm? = .folded, hasTexts: Bool = true, inWords: QueryWordUse = [], _ answer: Answer? = nil
  ) -> QueryFieldDeclaration {
    QueryFieldDeclaration(
      meaning, .text, of: source, found: hitClass, codes: codes, hasTexts: hasTexts, inWords: inWords, answer)
  }

  /// A field that has one of these words.
  static func word(
    _ meaning: String, of source: QueryFieldSource, _ words: @escaping @Sendable () -> [String],
    _ answer: Answer? = nil
  ) -> QueryFieldDeclaration {
    QueryFieldDeclaration(meaning, .word(words), of: source, answer)
  }

  /// A field of days.
  static func day(
    _ meaning: String, of source: QueryFieldSource = .line, _ answer: Answer? = nil
  ) -> QueryFieldDeclaration {
    QueryFieldDeclaration(meaning, .day, of: source, answer)
  }

  /// A field of amounts.
  static func amount(
    _ meaning: String, of source: QueryFieldSource = .line, isReckoned: Bool = true, _ answer: @escaping Answer
  ) -> QueryFieldDeclaration {
    QueryFieldDeclaration(meaning, .amount, of: source, isReckoned: isReckoned, answer)
  }

  /// A field of counts.
  static func count(
    _ meaning: String, isReckoned: Bool = false, _ answer: @escaping Answer
  ) -> QueryFieldDeclaration {
    QueryFieldDeclaration(meaning, .count, of: .line, isReckoned: isReckoned, answer)
  }
}

/// What has the values of a field.
public struct QueryFieldSource: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Takes bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What the file of a case says, whatever the day.
  public static let file = QueryFieldSource(rawValue: 1)
  /// What the files of its parties say.
  public static let parties = QueryFieldSource(rawValue: 2)
  /// The line of a case as of the day.
  public static let line = QueryFieldSource(rawValue: 4)
  /// The entries of a case as of the day.
  public static let entries = QueryFieldSource(rawValue: 8)
}

/// What words that name no field look for in a field.
struct QueryWordUse: OptionSet {
  let rawValue: UInt8

  /// They are compared with its codes.
  static let codes = QueryWordUse(rawValue: 1)
  /// They are looked for in its texts.
  static let texts = QueryWordUse(rawValue: 2)
}

/// How codes are brought into the form in which they are compared.
enum QueryCodeForm: Sendable {
  /// Small letters without diacritics.
  case folded
  /// Small letters and digits alone.
  case compact
  /// As a telephone number is dialled.
  case phone
  /// As VAT and enterprise numbers share it.
  case enterprise
}
