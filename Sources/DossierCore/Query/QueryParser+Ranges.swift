/// A value that has an order, or two with `..` between them, as it was written.
struct OrderedValue {
  /// A text with its place.
  struct Part {
    let text: String
    let span: SourceSpan
  }

  let whole: Part
  /// The beginning, if one is written, or the value itself.
  let lower: Part?
  /// The end, if one is written, or the value itself.
  let upper: Part?
  let isRange: Bool
}

extension QueryParser {
  /// Reads a value of a field whose values have an order; the term began at `item`.
  mutating func ordered(from item: Int) throws(QueryError) -> OrderedValue {
    var (start, end) = (place, wordEnd(place))
    if place < scalars.count, scalars[place] == "\"" {
      let isPrefix = try quoted().1
      (start, end) = (start + 1, place - 1)
      if isPrefix { throw .misplaced("*", span(from: end, to: place), hint: "a star belongs to texts") }
    }
    place = max(place, end)
    guard end > start else { throw .empty(span(from: item, to: end)) }
    let whole = part(start, end)
    guard let dots = (start..<end - 1).first(where: { scalars[$0] == "." && scalars[$0 + 1] == "." }) else {
      return OrderedValue(whole: whole, lower: whole, upper: whole, isRange: false)
    }
    guard end - start > 2 else { throw .empty(whole.span) }
    return OrderedValue(
      whole: whole, lower: dots > start ? part(start, dots) : nil, upper: dots + 2 < end ? part(dots + 2, end) : nil,
      isRange: true)
  }

  /// The text between two places, without blanks around it.
  private func part(_ start: Int, _ end: Int) -> OrderedValue.Part {
    let start = scalars[start..<end].firstIndex { !Self.isBlank($0) } ?? start
    let end = scalars[start..<end].lastIndex { !Self.isBlank($0) }.map { $0 + 1 } ?? end
    return OrderedValue.Part(text: text(start, end), span: span(from: start, to: end))
  }

  /// The range that a comparison with a value, or a written range, means; the ends of a value are those of its parts.
  ///
  /// - Throws: `QueryError.emptyRange` if nothing can lie in it; `QueryError.misplaced` for a range that is compared.
  func range<Number: FixedWidthInteger>(
    _ value: OrderedValue, _ comparison: Comparison, in limits: ClosedRange<Number>,
    _ read: (OrderedValue.Part) throws(QueryError) -> ClosedRange<Number>
  ) throws(QueryError) -> ClosedRange<Number> {
    if value.isRange, comparison != .equal {
      throw .misplaced("..", value.whole.span, hint: "compare with one value, or write a range after ':'")
    }
    let lower = try value.lower.map { part throws(QueryError) in try read(part) }
    let upper = try value.upper.map { part throws(QueryError) in try read(part) }
    var first = lower?.lowerBound ?? limits.lowerBound
    var last = upper?.upperBound ?? limits.upperBound
    guard !value.isRange || first <= last else { throw .emptyRange(value.whole.text, value.whole.span) }
    switch comparison {
    case .equal: break
    case .below:
      guard first > limits.lowerBound else { throw .emptyRange("<" + value.whole.text, value.whole.span) }
      (first, last) = (limits.lowerBound, first - 1)
    case .atMost: first = limits.lowerBound
    case .above:
      guard last < limits.upperBound else { throw .emptyRange(">" + value.whole.text, value.whole.span) }
      (first, last) = (last + 1, limits.upperBound)
    case .atLeast: last = limits.upperBound
    }
    return first...last
  }

  /// A count, or a range of them.
  func counts(
    _ value: OrderedValue, _ comparison: Comparison, _ field: QueryField
  ) throws(QueryError) -> QueryCondition {
    let range = try range(value, comparison, in: Int.min...Int.max) { part throws(QueryError) in
      guard let count = Int(part.text), !part.text.hasPrefix("+") else {
        throw .invalidValue(part.text, field: field, part.span, hint: "write a number of days: 90")
      }
      return count...count
    }
    return .counts(range)
  }
}
