/// One series of statutory rates.
///
/// A law that changes its margin often leaves older contracts as they were: the table then has rows side by side, in
/// columns by the day of the contract, and a lookup reads only those of its contract's column.
public struct RateTable: Sendable, Equatable {
  /// The name for people.
  public let name: String?
  /// The law that sets the rates, in words.
  public let law: String?
  /// How often the law sets the rate anew; nil if it holds until it is changed.
  public let renewed: RateRenewal?
  /// Whether the law lets the rate of a debt's first day hold for its life; it does not if nil.
  public let fixedAtStart: Bool?
  /// The rows by their first day, then by their column.
  public let rows: [RateRow]

  /// Makes a table; the order of the rows does not matter.
  public init(
    _ rows: [RateRow], name: String? = nil, law: String? = nil, renewed: RateRenewal? = nil, fixedAtStart: Bool? = nil
  ) {
    self.name = name
    self.law = law
    self.renewed = renewed
    self.fixedAtStart = fixedAtStart
    self.rows = rows.sorted { $0.place < $1.place }
  }

  /// The row that holds on a day: the last of the contract's column that has begun, if it is still good.
  ///
  /// A contract of unknown date is taken to be of the newest column.
  public func row(on day: CalendarDate, contract: CalendarDate?) -> RateRow? {
    holding(on: day, contract: contract)?.row
  }

  /// The row that holds on a day, with the last day on which it does.
  ///
  /// - Complexity: Logarithmic in the number of rows, and linear in that of columns.
  func holding(on day: CalendarDate, contract: CalendarDate?) -> (row: RateRow, last: CalendarDate)? {
    var (begun, rest) = (0, rows.count)
    while begun < rest {
      let middle = (begun + rest) / 2
      if rows[middle].from <= day { begun = middle + 1 } else { rest = middle }
    }
    guard let place = rows[..<begun].lastIndex(where: { $0.covers(contract: contract) }) else { return nil }
    let next = rows[begun...].firstIndex { $0.covers(contract: contract) }
    let last = lastDay(of: rows[place], before: next.map { rows[$0].from })
    return day <= last ? (rows[place], last) : nil
  }

  /// The last day on which a row holds for a contract: its own, but not beyond the day before the column's next row.
  ///
  /// The last row of a column without a day of its own holds to the end of the half year or year in which it begins, if
  /// the law sets the rate anew then: a table that nobody keeps ends, it does not go on as it was.
  public func lastDay(of row: RateRow, contract: CalendarDate?) -> CalendarDate {
    lastDay(of: row, before: rows.first { $0.from > row.from && $0.covers(contract: contract) }?.from)
  }

  private func lastDay(of row: RateRow, before next: CalendarDate?) -> CalendarDate {
    guard let next else { return row.validTo ?? renewed?.end(of: row.from) ?? .latest }
    return min(next.adding(days: -1), row.validTo ?? .latest)
  }

  /// The table with rows of another: one for the same days and contracts replaces its like, all else is added.
  ///
  /// A row that replaces another and names no last day keeps that of the other.
  public func overridden(by other: RateTable) -> RateTable {
    var rows: [RatePlace: RateRow] = [:]
    for row in self.rows { rows[row.place] = row }
    for row in other.rows { rows[row.place] = row.ending(on: row.validTo ?? rows[row.place]?.validTo) }
    return RateTable(
      Array(rows.values), name: other.name ?? name, law: other.law ?? law, renewed: other.renewed ?? renewed,
      fixedAtStart: other.fixedAtStart ?? fixedAtStart)
  }
}

/// One row of a table: a rate from a day on.
public struct RateRow: Sendable, Hashable {
  /// The first day.
  public let from: CalendarDate
  /// The rate a year.
  public let rate: Rate
  /// The last day for which the row is known to be good; until the next row of its column if nil.
  public let validTo: CalendarDate?
  /// The first day of the contracts that the row is for; all up to `contractsBefore` if nil.
  public let contractsFrom: CalendarDate?
  /// The day before which the contracts that the row is for were made; all from `contractsFrom` if nil.
  public let contractsBefore: CalendarDate?
  /// Where it was published.
  public let source: String
  /// How it is known.
  public let status: RateStatus

  /// Makes a row.
  public init(
    from: CalendarDate, rate: Rate, validTo: CalendarDate? = nil, contractsFrom: CalendarDate? = nil,
    contractsBefore: CalendarDate? = nil, source: String, status: RateStatus
  ) {
    self.from = from
    self.rate = rate
    self.validTo = validTo
    self.contractsFrom = contractsFrom
    self.contractsBefore = contractsBefore
    self.source = source
    self.status = status
  }

  /// Whether the row is for contracts of a day; without a day, for the newest.
  public func covers(contract: CalendarDate?) -> Bool {
    let contract = contract ?? .latest
    return (contractsFrom ?? .earliest) <= contract && contractsBefore.map { contract < $0 } != false
  }

  /// The row with another last day.
  fileprivate func ending(on last: CalendarDate?) -> RateRow {
    RateRow(
      from: from, rate: rate, validTo: last, contractsFrom: contractsFrom, contractsBefore: contractsBefore,
      source: source, status: status)
  }

  /// What tells rows of one table apart, and puts them in order.
  var place: RatePlace { RatePlace(from: from, contractsFrom: contractsFrom, contractsBefore: contractsBefore) }
}

/// How a rate is known.
public enum RateStatus: String, Sendable, CaseIterable {
  /// It was read where it was published.
  case verified
  /// It follows from other rates by the law's formula.
  case derived
  /// It is known from memory only.
  case remembered
  /// Sources differ.
  case disputed

  /// How it is known, for sentences, where it was not read at its source; nil if it was.
  public var doubt: String? {
    switch self {
    case .verified: nil
    case .derived: "derived by the law's formula, not read where it was published"
    case .remembered: "from memory, not read where it was published"
    case .disputed: "disputed: sources differ"
    }
  }
}

/// How often a law sets a rate anew.
public enum RateRenewal: String, Sendable, CaseIterable {
  /// On 1 January and 1 July.
  case halfYearly = "half-yearly"
  /// On 1 January.
  case yearly

  /// The last day of the half year or year of a day.
  public func end(of day: CalendarDate) -> CalendarDate {
    let (year, month, _) = day.components
    let end =
      self == .halfYearly && month <= 6
      ? CalendarDate(year: year, month: 6, day: 30) : CalendarDate(year: year, month: 12, day: 31)
    return end ?? .latest
  }
}
