internal import DossierCore

extension CaseColumnOptions {
  /// The list of cases, put together and added up as asked.
  ///
  /// With excerpts each case says below its line where it was found, and in a column for programs.
  /// - Throws: `LedgerError.overflow`.
  func listing(
    of lines: [ListedCase], excerpts: [String: SearchExcerpt]?, totals: CurrencyTotals?, in language: Language,
    _ currency: Currency, _ palette: Palette
  ) throws -> Listing {
    let words = Words(language: language)
    let excerptColumn = excerpts.map { _ in Listing.Column(key: "excerpt", title: "", isShown: false) }
    var listing = Listing(
      schema: "dossier.cases/1",
      columns: columns.columns.map { $0.column.column(in: words) } + (excerptColumn.map { [$0] } ?? []))
    for (place, line) in lines.enumerated() {
      let excerpt = excerpts?[line.summary.path]
      let cells = columns.columns.map { $0.column.cell(of: line, in: language) }
      listing.rows.append(cells + (excerpts == nil ? [] : [Listing.Cell(excerpt?.text)]))
      if let excerpt {
        let field = excerpt.field.map { "\($0.rawValue): " } ?? ""
        listing.below[place] = "  " + field + excerpt.text.printable
      }
    }
    if let groupBy { try group(lines, by: groupBy, into: &listing, in: language, currency, palette) }
    if let totals {
      listing.footer = totals.lines(in: language)
      listing.members += totals.members
    }
    return listing
  }

  /// Says above the first row of each group what its cases have in common, how many they are and what is owed on them.
  private func group(
    _ lines: [ListedCase], by column: CaseColumn, into listing: inout Listing, in language: Language,
    _ currency: Currency, _ palette: Palette
  ) throws {
    let amounts = AmountFormat(language: language)
    var groups: [JSONValue] = []
    var first = 0
    while first < lines.count {
      let cell = column.cell(of: lines[first], in: language)
      let key = column.key(of: lines[first])
      let rest = lines[first...]
      let end = rest.firstIndex { column.key(of: $0) != key } ?? lines.count
      let sums = try CurrencyTotals(of: lines[first..<end].compactMap(\.summary.item), in: currency)
      let count = end - first
      let owed = sums.each.map { amounts.text($0.balance) }.joined(separator: " + ")
      let title = "\(cell.shown.isEmpty ? "–" : cell.shown.printable) (\(count))" + (owed.isEmpty ? "" : ": \(owed)")
      listing.above[first] = (first > 0 ? "\n" : "") + palette.bold(title)
      let value = cell.value.map { [JSONValue.Member(key: "value", value: .string($0))] } ?? []
      groups.append(
        .object(
          value + [JSONValue.Member(key: "cases", value: .integer(count))] + sums.members.filter { $0.key == "totals" })
      )
      first = end
    }
    listing.members.append(JSONValue.Member(key: "groups", value: .array(groups)))
  }
}

extension CaseSummary {
  /// What a total counts of the case; nil if it cannot be reckoned.
  fileprivate var item: CurrencyTotals.Item? {
    amounts.map { CurrencyTotals.Item(number: number, totals: $0.totals, exchangeRate: exchangeRate) }
  }
}

extension ListedCase {
  /// Whether a find goes before another: the better one, then the case opened later, then by path.
  static func isBetter(_ left: ListedCase, _ right: ListedCase) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    let (own, other) = (left.summary.opened.seconds, right.summary.opened.seconds)
    return own == other ? left.isBefore(right) : own > other
  }
}
