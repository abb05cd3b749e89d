extension QueryParser {
  /// Refuses an item that begins as the rest of a term from which a blank parts it: `balance > 1000`, `balance >1000`.
  ///
  /// It would be looked for as a word, and find something else without saying so.
  ///
  /// - Throws: `QueryError.apart` or `noValue`.
  func refuseBlankBeforeComparison() throws(QueryError) {
    guard let end = comparisonEnd(place) else { return }
    let nameEnd = scalars[..<place].lastIndex { !Self.isBlank($0) }.map { $0 + 1 } ?? 0
    guard nameEnd > 0, nameEnd < place else { return }
    var start = scalars[..<nameEnd].lastIndex { Self.isBlank($0) || $0 == "(" }.map { $0 + 1 } ?? 0
    if scalars[start] == "-" { start += 1 }
    guard let field = QueryField(rawValue: text(start, nameEnd)) else { return }
    let comparison = text(place, end)
    // An address in angle brackets is a word also behind a word that is a field's name.
    guard field.hasOrder || comparison == ":" || comparison == "=" else { return }
    let valueEnd = self.valueEnd(end)
    if valueEnd > end { throw apart(field, comparison, (end, valueEnd), from: start) }
    throw valueApart(field, comparison, from: start, to: end)
  }

  /// What is wrong with a term that ends behind its comparison: a blank stands before its value, or it has none.
  func valueApart(_ field: QueryField, _ comparison: String, from start: Int, to end: Int) -> QueryError {
    var next = end
    while next < scalars.count, Self.isBlank(scalars[next]) { next += 1 }
    let valueEnd = self.valueEnd(next)
    guard valueEnd > next, next > end, !isItem(next, valueEnd) else {
      return .noValue(field, written: "\(field.rawValue)\(comparison)", span(from: start, to: end))
    }
    return apart(field, comparison, (next, valueEnd), from: start)
  }

  private func apart(
    _ field: QueryField, _ comparison: String, _ value: (start: Int, end: Int), from start: Int
  ) -> QueryError {
    .apart(
      text(start, value.end), meant: "\(field.rawValue)\(comparison)\(text(value.start, value.end))",
      span(from: start, to: value.end))
  }

  /// Whether what stands here is no value, but something to look for by itself.
  private func isItem(_ start: Int, _ end: Int) -> Bool {
    if "(@".unicodeScalars.contains(scalars[start]) || text(start, end) == "OR" { return true }
    let isSigned = scalars[start] == "-" && !(start + 1 < end && ("0"..."9").contains(scalars[start + 1]))
    let name = text(start, end).prefix { !":<>=".contains($0) }
    return isSigned || (name.utf8.count < text(start, end).utf8.count && QueryField(rawValue: String(name)) != nil)
  }

  /// Where a value ends that begins here: behind its closing quote, or with the word.
  private func valueEnd(_ start: Int) -> Int {
    guard start < scalars.count, scalars[start] == "\"" else { return wordEnd(start) }
    return scalars[(start + 1)...].firstIndex(of: "\"").map { $0 + 1 } ?? scalars.count
  }

  /// Where the sign of a comparison ends that begins here; nil if there is none.
  private func comparisonEnd(_ start: Int) -> Int? {
    var end = start
    while end < scalars.count, end < start + 3, ":<>=".unicodeScalars.contains(scalars[end]) { end += 1 }
    return end > start ? end : nil
  }
}

extension QueryField {
  fileprivate var hasOrder: Bool {
    switch kind {
    case .text, .word: false
    case .day, .amount, .count: true
    }
  }
}
