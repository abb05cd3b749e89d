/// Rate tables that have no rate for the day, and rates that were not read where they were published.
enum RateTableCheck: Check {
  static let ended = FindingKind(
    "rates-ended", .warning, "a table of rates has no rate for the day of the check",
    """
    A rate that is not known is never taken to be nothing: what would need it is an error. Add the row with its source to \
    a file of that name under rates/, or use a newer dossier.
    """)

  static let notVerified = FindingKind(
    "rate-not-verified", .note, "the rate of the day was not read where it was published",
    """
    It follows from other rates by the law's formula, is from memory, or sources differ. Sums that rest on it say so. Read \
    it where it was published, and add the row with its source and 'status: verified' to a file of that name under rates/.
    """)

  static let kinds = [ended, notVerified]

  static func findings(inRates file: Loaded<RateTable>, named name: Slug, _ context: CheckContext) -> [Finding] {
    findings(in: file.value.overBuiltIn(name), named: name, file, on: context.options.now.date)
  }

  /// Checks a table as it holds, with the rows of the program; the file is that of the store, if it has one.
  static func findings(
    in table: RateTable, named name: Slug, _ file: Loaded<RateTable>?, on day: CalendarDate
  ) -> [Finding] {
    let path = StoreLayout.rates(name)
    func finding(_ kind: FindingKind, at row: Int?, _ key: String, _ message: String, hint: String) -> Finding {
      guard let file, let row else { return kind.finding(in: path, message, hint: hint) }
      return file.finding(kind, at: .root.key("rows").index(row).key(key), message, hint: hint)
    }
    let doubtful = table.rows(on: day).compactMap { row -> Finding? in
      guard let doubt = row.status.doubt else { return nil }
      return finding(
        notVerified, at: file?.place(of: row), "status",
        "the rate of \(row.from), \(row.rate) %\(row.contracts), is \(doubt)",
        hint: "its source: \(row.source)")
    }
    guard let gap = table.gap(on: day) else { return doubtful }
    let last = file.flatMap { $0.value.rows.isEmpty ? nil : $0.value.rows.count - 1 }
    return [
      finding(
        ended, at: last, "from", "no rate for \(day)" + (gap.end.map { ": the table ended on \($0)" } ?? ""),
        hint: "add the rate with its source to '\(path)' of a store, or use a newer dossier")
    ] + doubtful
  }
}

extension Loaded<RateTable> {
  /// Which row of the file this is; nil if it is none of them.
  fileprivate func place(of row: RateRow) -> Int? {
    let tree = document.tree
    let keys = ["from", "contracts-from", "contracts-before"]
    let sought = [row.from, row.contractsFrom, row.contractsBefore].map { $0?.description }
    return value.rows.indices.first { index in
      let place = YAMLPath.root.key("rows").index(index)
      return keys.map { tree.node(at: place.key($0)).map(tree.text) } == sought
    }
  }
}

extension RateRow {
  /// The contracts that it is for, for sentences; nothing if it is for all.
  fileprivate var contracts: String {
    let bounds = [contractsFrom.map { "from \($0)" }, contractsBefore.map { "before \($0)" }].compactMap(\.self)
    return bounds.isEmpty ? "" : " for contracts " + bounds.joined(separator: " and ")
  }
}
