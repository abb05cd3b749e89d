/// What a query may leave unsaid, and the queries that it may name.
public struct QueryContext: Sendable, Equatable {
  /// The currency of amounts that name none.
  public let currency: Currency
  /// The day that `today` means; nil where no day is today.
  public let today: CalendarDate?
  /// The saved queries by name.
  public let saved: [String: String]

  /// Makes a context.
  public init(currency: Currency = .euro, today: CalendarDate? = nil, saved: [String: String] = [:]) {
    self.currency = currency
    self.today = today
    self.saved = saved
  }

  /// What a store says for a day.
  public init(_ settings: Settings, today: CalendarDate) {
    self.init(currency: settings.currency, today: today, saved: settings.queries)
  }
}
