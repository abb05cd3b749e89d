internal import DossierCore

extension CaseColumnOptions {
  /// The list of cases, put together and added up as asked.
  ///
  /// With excerpts each case says below its line where it was found, and in a column for programs.
  /// - Throws: `LedgerError.overflow`.
  func listing(
    of lines: [ListedCase], _ groups: [CaseGroup], excerpts: [String: ExcerptLine]?, totals: CurrencyTotals?,
    in language: Language,
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
      if let excerpt { listing.below[place] = excerpt }
    }
    if let groupBy { try group(lines, by: groupBy, groups, into: &listing, in: language, palette) }
    if let totals {
      listing.footer = totals.lines(in: language)
      listing.members += totals.members
    }
    return listing
  }

  /// Says above the first row of each group what its cases have in common, how many they are and what is owed on them;
  /// of a group that the limit left without rows it says the same.
  private func group(
    _ lines: [ListedCase], by column: CaseColumn, _ groups: [CaseGroup], into listing: inout Listing,
    in language: Language, _ palette: Palette
  ) throws {
    let amounts = AmountFormat(language: language)
    var values: [JSONValue] = []
    var titles: [String] = []
    var row = 0
    for (place, group) in groups.enumerated() {
      let (sums, shown) = (try group.totals(), shown(group, among: groups, column, in: language))
      let owed = sums.each.map { amounts.text($0.balance) }.joined(separator: " + ")
      let title = "\(shown) (\(group.cases))" + (owed.isEmpty ? "" : ": \(owed)")
      titles.append((place > 0 ? "\n" : "") + palette.bold(title))
      if row < lines.count, column.groupKey(of: lines[row]) == group.key {
        listing.above[row] = titles.joined(separator: "\n")
        titles = []
        row = lines[row...].firstIndex { column.groupKey(of: $0) != group.key } ?? lines.count
      }
      let value: [JSONValue.Member] = [
        group.key.slug.map { JSONValue.Member(key: "key", value: .text($0)) },
        column.cell(of: group.first, in: language).value.map { JSONValue.Member(key: "value", value: .string($0)) },
      ].compactMap(\.self)
      values.append(
        .object(
          value + [JSONValue.Member(key: "cases", value: .integer(group.cases))]
            + sums.members.filter { $0.key == "totals" }))
    }
    if !titles.isEmpty { listing.above[lines.count] = titles.joined(separator: "\n") }
    listing.members.append(JSONValue.Member(key: "groups", value: .array(values)))
  }

  /// What the cases of a group have in common; of parties of one name also the slug.
  private func shown(
    _ group: CaseGroup, among groups: [CaseGroup], _ column: CaseColumn, in language: Language
  ) -> String {
    let words = Words(language: language)
    let common =
      column == .status
      ? words[group.first.summary.status == .open ? .open : .closed] : column.cell(of: group.first, in: language).shown
    let text = common.isEmpty ? "–" : common.printable
    guard let slug = group.key.slug, slug.text != text,
      groups.contains(where: { $0.key.value == group.key.value && $0.key.slug != slug })
    else { return text }
    return "\(text) (\(slug))"
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
