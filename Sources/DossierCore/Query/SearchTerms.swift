/// What can be found of a case or a party: the one thing that both a scan and the index match queries with.
///
/// Codes are compared whole or by their beginning, in the normal form of their field; texts are searched for phrases of
/// folded words; days and amounts for ranges. What is derived of a day's balance is not here: `CaseSummary` has it.
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
    /// The field.
    public let field: QueryField
    /// The text as written; it is folded where it is compared.
    public let text: String

    /// Takes a text.
    public init(_ field: QueryField, _ text: String) {
      self.field = field
      self.text = text
    }
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
  public internal(set) var codes: [Code] = []
  /// The texts.
  public internal(set) var texts: [Text] = []
  /// The days of entries that may be several a case: due dates of invoices, days of birth.
  public internal(set) var days: [Day] = []
  /// The amounts of invoices.
  public internal(set) var amounts: [Money] = []

  /// Makes terms of nothing.
  public init() {}
}
