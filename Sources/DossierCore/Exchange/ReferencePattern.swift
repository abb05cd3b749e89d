/// How an organisation makes the references that it gives to the cases of others: `KLAA/{yyyy}{mm}/{n}`.
struct ReferencePattern {
  private enum Part: Equatable {
    case text(String)
    case year
    case month
    case number
  }

  private let parts: [Part]

  /// Reads a pattern; nil if it has no `{n}`, without which all cases would have one reference.
  init?(_ pattern: String) {
    var parts: [Part] = []
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      switch rest[rest.index(after: open)..<close] {
      case "yyyy": parts.append(.year)
      case "mm": parts.append(.month)
      case "n": parts.append(.number)
      default: parts.append(.text(String(rest[open...close])))
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    guard parts.contains(.number) else { return nil }
    self.parts = parts
  }

  /// The reference of a number on a day.
  func reference(_ number: Int, on day: CalendarDate) -> String {
    let (year, month, _) = day.components
    return parts.map { part in
      switch part {
      case .text(let text): text
      case .year: String(year)
      case .month: month < 10 ? "0\(month)" : String(month)
      case .number: String(number)
      }
    }.joined()
  }

  /// The number in a reference that was made by this pattern on whatever day; nil if it was not.
  func number(in reference: String) -> Int? {
    var rest = reference[...]
    var number: Int?
    for part in parts {
      switch part {
      case .text(let text):
        guard rest.hasPrefix(text) else { return nil }
        rest = rest.dropFirst(text.count)
      case .year, .month:
        let count = part == .year ? 4 : 2
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy(Self.isDigit) else { return nil }
        rest = rest.dropFirst(count)
      case .number:
        let digits = rest.prefix(while: Self.isDigit)
        guard let value = Int(digits) else { return nil }
        number = value
        rest = rest.dropFirst(digits.count)
      }
    }
    return rest.isEmpty ? number : nil
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
