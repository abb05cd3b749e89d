extension SearchTerms {
  /// Whether these hold what a word or a term of a field that is not derived asks for.
  ///
  /// Of derived fields `holder` alone is asked here, of the creditor or agency that has the case on the day.
  public func holds(_ test: QueryTest) -> Bool {
    switch test.leaf.condition {
    case .text: hitClass(test) != nil
    case .days(let range): days.contains { $0.field == test.leaf.field && range.contains($0.day) }
    case .present:
      codes.contains { $0.field == test.leaf.field } || texts.contains { $0.field == test.leaf.field }
        || days.contains { $0.field == test.leaf.field }
    case .amounts, .counts: false
    }
  }

  /// How good the best find of a text is; nil if it is not found.
  public func hitClass(_ test: QueryTest) -> HitClass? {
    for code in codes where test.wants(code) { return code.field.hitClass }
    guard let phrase = test.phrase else { return nil }
    for text in texts where test.looks(in: text) && SearchText(text.text).holds(phrase) { return text.hitClass }
    return nil
  }
}
