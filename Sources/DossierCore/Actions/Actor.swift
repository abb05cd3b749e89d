/// Who does something, and when: what every entry records.
public struct Actor: Sendable, Equatable {
  /// Who; nil if nobody said.
  public let name: String?
  /// When, with the offset of the store's time zone.
  public let now: Timestamp
  /// What today is there.
  public let today: CalendarDate

  /// Makes an actor.
  public init(name: String?, now: Timestamp, today: CalendarDate) {
    self.name = name
    self.now = now
    self.today = today
  }
}
