/// What is to be known of a rate table before sums of a day rest on it.
public struct RateReview: Sendable, Equatable {
  /// The table's name.
  public let table: Slug
  /// The day.
  public let day: CalendarDate
  /// What is to be known, the gravest first.
  public let remarks: [RateRemark]

  /// Looks at a table.
  public init(_ table: RateTable, named name: Slug, on day: CalendarDate) {
    self.table = name
    self.day = day
    let rows = table.rows(on: day)
    if rows.isEmpty {
      let last = table.lastDay.flatMap { $0 < day ? $0 : nil }
      remarks = [last.map { .ended($0) } ?? .missing]
    } else {
      remarks = rows.filter { $0.status != .verified }.map { .unverified($0) }
    }
  }

  /// Whether the day has no rate.
  public var hasNoRate: Bool {
    remarks.contains { remark in
      switch remark {
      case .ended, .missing: true
      case .unverified: false
      }
    }
  }
}

/// One thing to know of a rate table.
public enum RateRemark: Sendable, Equatable {
  /// The last rate held up to this day.
  case ended(CalendarDate)
  /// There is no rate for the day, but for later ones.
  case missing
  /// The rate of the day was not read where it was published, or sources differ.
  case unverified(RateRow)

  /// How grave it is; no rate for the day is an error only where somebody asked for the table.
  public func severity(isAskedFor: Bool) -> Severity {
    switch self {
    case .ended, .missing: isAskedFor ? .error : .warning
    case .unverified(let row): row.status == .derived ? .note : .warning
    }
  }
}
