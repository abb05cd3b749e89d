/// A word or a term made ready to be tried on many cases.
public struct QueryTest: Sendable {
  /// The word or term.
  public let leaf: QueryLeaf
  /// The codes that are wanted, in the normal form of their fields: one of the term's field, several of a word.
  public let codes: [SearchTerms.Code]
  /// Whether codes and the last word of the phrase need only begin so.
  public let isPrefix: Bool
  /// The words to find in texts, one behind the other; nil if there are none.
  public let phrase: SearchPhrase?
  /// What answers it from figures; nil if they do not.
  let answer: QueryFieldDeclaration.Answer?
  /// Whether nobody can answer it of a case that cannot be reckoned.
  let isReckoned: Bool
  /// Whether `SearchTerms` answer it: that is so of words and of what files say, and of who has a case.
  let isOfTerms: Bool
  /// The wanted word of a derived field, folded.
  private let word: String

  /// The country is that whose telephone numbers are written without a prefix.
  public init(_ leaf: QueryLeaf, country: String) {
    self.leaf = leaf
    let declaration = leaf.field?.declaration
    answer = declaration?.answer
    isReckoned = declaration?.isReckoned ?? false
    isOfTerms = declaration?.answer == nil || leaf.field == .holder
    guard case .text(let text, let isPrefix) = leaf.condition else {
      codes = []
      isPrefix = false
      phrase = nil
      word = ""
      return
    }
    self.isPrefix = isPrefix
    phrase = SearchPhrase(text, isPrefix: isPrefix)
    word = LatinFolding.fold(text)
    codes = (leaf.field.map { [$0] } ?? QueryField.codesOfWords).compactMap { field in
      field.wanted(text, isPrefix: isPrefix, country: country).map { SearchTerms.Code(field, $0) }
    }
  }

  /// Whether a code is one of those that are wanted.
  func wants(_ code: SearchTerms.Code) -> Bool {
    codes.contains { $0.field == code.field && equals(code.code, $0.code) }
  }

  /// Whether the phrase is looked for in a text.
  func looks(in text: SearchTerms.Text) -> Bool {
    leaf.field == nil ? text.isOfWords : text.field == leaf.field
  }

  /// Whether a text is the one wanted, but for case and accents; or whether there is one, if any is wanted.
  func isWord(_ text: String?) -> Bool {
    guard let text else { return false }
    return leaf.condition == .present || equals(LatinFolding.fold(text), word)
  }

  /// Whether a day is among those wanted.
  func isDay(_ day: CalendarDate?) -> Bool {
    guard let day else { return false }
    if case .days(let range) = leaf.condition { return range.contains(day) }
    return leaf.condition == .present
  }

  /// Whether an amount is among those wanted; any but zero, if any is wanted.
  func isAmount(_ amount: Money?) -> Bool {
    guard let amount else { return false }
    if case .amounts(let range, let currency) = leaf.condition {
      return amount.currency == currency && range.contains(amount.minorUnits)
    }
    return leaf.condition == .present && !amount.isZero
  }

  /// Whether a count is among those wanted.
  func isCount(_ count: Int?) -> Bool {
    guard let count else { return false }
    if case .counts(let range) = leaf.condition { return range.contains(count) }
    return leaf.condition == .present
  }

  private func equals(_ text: String, _ wanted: String) -> Bool {
    guard !wanted.isEmpty else { return false }
    return isPrefix ? text.utf8.starts(with: wanted.utf8) : text.utf8.elementsEqual(wanted.utf8)
  }
}
