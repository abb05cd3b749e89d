/// The tables of statutory rates that a reckoning may use.
///
/// A value without tables serves contractual rates.
public struct RateTables: Sendable, Equatable {
  /// The tables by name.
  public let tables: [Slug: RateTable]

  /// No tables.
  public static let none = RateTables([:])

  /// Makes a set of tables.
  public init(_ tables: [Slug: RateTable]) { self.tables = tables }

  /// Finds the row that holds on a day.
  /// - Throws: `LedgerError.missingTable` or `LedgerError.missingRate`; a day without a row never counts as 0 %.
  public func row(of table: Slug, on day: CalendarDate) throws(LedgerError) -> RateRow {
    guard let rows = tables[table] else { throw .missingTable(table) }
    guard let row = rows.row(on: day) else { throw .missingRate(table: table, day: day) }
    return row
  }
}

/// One series of statutory rates.
public struct RateTable: Sendable, Equatable {
  /// The rows by their first day.
  public let rows: [RateRow]

  /// Makes a table; the order of the rows does not matter.
  public init(_ rows: [RateRow]) {
    self.rows = rows.sorted { $0.from < $1.from }
  }

  /// The row that holds on a day: the last that has begun, if it is still good.
  public func row(on day: CalendarDate) -> RateRow? {
    guard let row = rows.last(where: { $0.from <= day }) else { return nil }
    if let last = row.validTo, day > last { return nil }
    return row
  }

  /// The last day on which the row that holds on a day still holds.
  func lastDay(of row: RateRow) -> CalendarDate {
    let next = rows.first { $0.from > row.from }?.from.adding(days: -1) ?? .latest
    return min(next, row.validTo ?? .latest)
  }
}

/// One row of a table: a rate from a day on.
public struct RateRow: Sendable, Hashable {
  /// The first day.
  public let from: CalendarDate
  /// The rate a year.
  public let rate: Rate
  /// The last day for which the row is known to be good; until the next row if nil.
  public let validTo: CalendarDate?
  /// Where it was published.
  public let source: String
  /// How it is known.
  public let status: RateStatus

  /// Makes a row.
  public init(from: CalendarDate, rate: Rate, validTo: CalendarDate? = nil, source: String, status: RateStatus) {
    self.from = from
    self.rate = rate
    self.validTo = validTo
    self.source = source
    self.status = status
  }
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
}
