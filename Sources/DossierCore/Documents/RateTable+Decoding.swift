extension RateTable: DeclaredDocument {
  static var name: String { "rates" }

  init(from fields: inout Fields) {
    let name: String? = fields.optional("name", "the name for people")
    let law: String? = fields.optional("law", "the law that sets the rates, and by which rule")
    let renewed: RateRenewal? = fields.optional(
      "renewed", "how often the law sets the rate anew: the last row then holds to the end of its half year or year")
    let fixedAtStart: Bool? = fields.optional(
      "fixed-at-start", "whether the rate of a debt's first day holds for its life",
      standard: "that of the program's table of this name, else false")
    let sources = fields.texts("sources", "publications, under the names by which rows call them")
    let rows = fields.rateRows()
    self.init(rows.map { $0.row(naming: sources) }, name: name, law: law, renewed: renewed, fixedAtStart: fixedAtStart)
  }
}

/// A row as a file states it, its sources by name.
private struct StatedRateRow: Record {
  static let name = "row"

  let from: CalendarDate
  let rate: Rate
  let validTo: CalendarDate?
  let contractsFrom: CalendarDate?
  let contractsBefore: CalendarDate?
  let status: RateStatus
  let sources: [String]
  let note: String?

  init(from fields: inout Fields) {
    from = fields.required("from", "the first day")
    let signed: SignedRate = fields.required("rate", "percent a year")
    rate = signed.rate
    validTo = fields.optional(
      "valid-to", "the last day for which the rate is known; the day before the next row of its column if absent")
    contractsFrom = fields.optional("contracts-from", "the first day of the contracts that the row is for")
    contractsBefore = fields.optional(
      "contracts-before", "the day before which the contracts that the row is for were made")
    status = fields.required(
      "status", "how it is known: read where it was published, by formula, from memory, or sources differ")
    sources = fields.scalars("sources", "where it was published: names of 'sources', or the publication itself")
    note = fields.optional("note", "what else there is to know of it")
    if let validTo, validTo < from {
      fields.problem(
        "rate-ends-before-start", at: "valid-to", "the row ends on \(validTo), before it begins on \(from)")
    }
    if let contractsFrom, let contractsBefore, contractsBefore <= contractsFrom {
      fields.problem(
        "conflicting-keys", at: "contracts-before",
        "no contract is from \(contractsFrom) and before \(contractsBefore)")
    }
  }

  /// What tells rows of one table apart, and puts them in order.
  var place: RatePlace { RatePlace(from: from, contractsFrom: contractsFrom, contractsBefore: contractsBefore) }

  func row(naming publications: [String: String]) -> RateRow {
    let words = sources.map { publications[$0] ?? $0 } + [note].compactMap(\.self)
    return RateRow(
      from: from, rate: rate, validTo: validTo, contractsFrom: contractsFrom, contractsBefore: contractsBefore,
      source: words.isEmpty ? "no source is given" : words.joined(separator: "; "), status: status)
  }
}

extension Fields {
  /// The rows of a table, each begun no earlier than the one before it and each only once.
  fileprivate mutating func rateRows() -> [StatedRateRow] {
    note(
      "rows", "the rates by their first day", .list(.record(Fields.schema(of: StatedRateRow.self))), isRequired: true,
      nil)
    guard let list = find("rows") else {
      miss("rows")
      return []
    }
    var places: Set<RatePlace> = []
    var last: CalendarDate?
    return entries(of: list, "rows") { fields, node in
      let before = fields.findings.count
      guard let row: StatedRateRow = fields.readRecord(node, "rows") else { return nil }
      guard fields.findings.count == before else { return row }
      if !places.insert(row.place).inserted {
        fields.report(
          node, "duplicate-rate", "the table has two rates from \(row.from) for the same contracts",
          hint: "keep one of them")
      } else if let last, row.from < last {
        fields.report(
          node, "rates-out-of-order", "the row from \(row.from) stands after one from \(last)",
          hint: "put the rows in order of their first day")
      }
      last = row.from
      return row
    }
  }
}
