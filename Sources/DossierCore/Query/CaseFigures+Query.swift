extension CaseFigures {
  /// Whether the case is, as of the day, what a term of a derived field asks for; of fields with several values any.
  ///
  /// Of `holder` this knows the slug; its name is found by `SearchTerms` of the creditor or agency.
  public func holds(_ test: QueryTest) -> Bool { test.answer?(self, test) ?? false }

  /// Whether nobody can say if the case is what a term asks for: it cannot be reckoned, and the term is about something
  /// that would have been.
  func leavesOpen(_ test: QueryTest) -> Bool {
    guard test.isReckoned, summary.amounts == nil else { return false }
    if case .amounts(_, let currency) = test.leaf.condition { return currency == summary.currency }
    return true
  }
}

extension QueryTest {
  /// Whether a status is the one wanted.
  func isStatus(_ status: CaseStatus) -> Bool {
    leaf.condition == .text("any", isPrefix: false) || isWord(status.rawValue)
  }

  /// Whether a holder is the one wanted, by its slug.
  func isHolder(_ holder: Holder) -> Bool {
    guard let slug = holder.party else { return leaf.condition != .present && isWord("here") }
    return isWord(slug.text)
  }
}
