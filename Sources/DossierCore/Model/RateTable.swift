/// One series of statutory rates.
///
/// A law that changes its margin often leaves older contracts as they were: the table then has rows side by side, in
/// columns by the day of the contract, and a lookup reads only those of its contract's column.
public struct RateTable: Sendable, Equatable {
  /// The name for people.
  public let name: String?
  /// The law that sets the rates, in words.
  public let law: String?
  /// The rows by their first day, then by their column.
  public let rows: [RateRow]

  /// Makes a table; the order of the rows does not matter.
  public init(_ rows: [RateRow], name: String? = nil, law: String? = nil) {
    self.name = name
    self.law = law
    self.rows = rows.sorted { $0.place < $1.place }
  }

  /// The row that holds on a day: the last of the contract's column that has begun, if it is still good.
  ///
  /// A contract of unknown date is taken to be of the newest column.
  public func row(on day: CalendarDate, contract: CalendarDate?) -> RateRow? {
    guard let row = rows.last(where: { $0.from <= day && $0.covers(contract: contract) }) else { return nil }
    if let last = row.validTo, day > last { return nil }
    return row
  }

  /// The last day on which a row holds for a contract: the day before the next row of its column, or its own last day.
  public func lastDay(of row: RateRow, contract: CalendarDate?) -> CalendarDate {
    let next = rows.first { $0.from > row.from && $0.covers(contract: contract) }
    return min(next?.from.adding(days: -1) ?? .latest, row.validTo ?? .latest)
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

  /// What tells rows of one table apart, and puts them in order.
  var place: RatePlace { RatePlace(from: from, contractsFrom: contractsFrom, contractsBefore: contractsBefore) }
}

/// Where a row stands in its table: its first day and its column.
struct RatePlace: Hashable, Comparable {
  let from: CalendarDate
  let contractsFrom: CalendarDate?
  let contractsBefore: CalendarDate?

  static func < (left: RatePlace, right: RatePlace) -> Bool { left.order < right.order }

  private var order: (CalendarDate, CalendarDate, CalendarDate) {
    (from, contractsFrom ?? .earliest, contractsBefore ?? .latest)
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
