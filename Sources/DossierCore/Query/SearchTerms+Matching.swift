extension SearchTerms {
  /// How good the best find of a word or term is, as lists are ranked by it; nil if it is not found.
  ///
  /// Of derived fields `holder` alone is asked here, of the creditor or agency that has the case on the day.
  public func hitClass(_ test: QueryTest) -> HitClass? { QueryHits(self, [test]).best(0) }

  /// Whether these hold what a term asks for that names no text.
  func holdsBesideTexts(_ condition: QueryCondition, _ field: QueryField?) -> Bool {
    switch condition {
    case .days(let range): days.contains { $0.field == field && range.contains($0.day) }
    case .present:
      codes.contains { $0.field == field } || texts.contains { $0.field == field }
        || days.contains { $0.field == field }
    case .text, .amounts, .counts: false
    }
  }
}
