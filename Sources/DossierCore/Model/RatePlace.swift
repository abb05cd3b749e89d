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
