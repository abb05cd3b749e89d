/// What can be found of a case or a party: the one thing that both a scan and the index match queries with.
///
/// Codes are compared whole or by their beginning, byte by byte, in the normal form of their field; texts are searched
/// for phrases of folded words; days are compared with ranges. It depends on the file alone, never on the day:
/// `CaseFigures` answers what does. A case holds what it holds itself or what a party holds that it names.
public struct SearchTerms: Sendable, Equatable {
  /// A code in the normal form of its field.
  public struct Code: Sendable, Hashable {
    /// The field.
    public let field: QueryField
    /// The normal form: see `QueryField.normalized(_:country:)`.
    public let code: String

    /// Takes a code in its normal form.
    public init(_ field: QueryField, _ code: String) {
      self.field = field
      self.code = code
    }
  }

  /// A text to find phrases in.
  public struct Text: Sendable, Equatable {
    /// The field; nil if words alone look in it.
    public let field: QueryField?
    /// The text as written; it is folded where it is compared.
    public let text: String

    /// Takes a text.
    public init(_ field: QueryField?, _ text: String) {
      self.field = field
      self.text = text
    }

    /// Whether words of no field look in it.
    public var isOfWords: Bool { field?.declaration.inWords.contains(.texts) ?? true }

    /// How good a find in it is.
    public var hitClass: HitClass { field?.hitClass ?? .detail }
  }

  /// A day to compare with.
  public struct Day: Sendable, Equatable {
    /// The field.
    public let field: QueryField
    /// The day.
    public let day: CalendarDate

    /// Takes a day.
    public init(_ field: QueryField, _ day: CalendarDate) {
      self.field = field
      self.day = day
    }
  }

  /// The codes, each once.
  public private(set) var codes: [Code] = []
  /// The texts, those in which a find is good first.
  public private(set) var texts: [Text] = []
  /// The days: those of birth.
  public private(set) var days: [Day] = []
  private let country: String
  private var known: Set<Code> = []

  /// Begins with nothing; the country is that whose telephone numbers are written without a prefix.
  init(country: String) { self.country = country }

  /// Adds a code, which is brought into its normal form.
  mutating func add(_ field: QueryField, code: String?) {
    guard let code else { return }
    let new = Code(field, field.normalized(code, country: country))
    if !new.code.isEmpty, known.insert(new).inserted { codes.append(new) }
  }

  /// Adds a text.
  mutating func add(_ field: QueryField?, text: String?) {
    if let text, !text.isEmpty { texts.append(Text(field, text)) }
  }

  /// Adds a day.
  mutating func add(_ field: QueryField, day: CalendarDate?) {
    if let day { days.append(Day(field, day)) }
  }

  /// Adds what is both a code and a text in which words are looked for.
  mutating func add(_ field: QueryField, both text: String?) {
    add(field, code: text)
    add(field, text: text)
  }
}
