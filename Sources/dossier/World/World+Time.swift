internal import DossierCore

extension World {
  /// The moment at which the command acts, written at a zone's offset.
  ///
  /// `DOSSIER_NOW` has its own offset. A day given by `--today`, else by `DOSSIER_TODAY`, replaces the day and keeps
  /// the time. The zone is the store's; without one it is `TZ`, else the machine's.
  func now(in zone: String?, today: CalendarDate? = nil) -> Timestamp {
    if let fixedNow {
      guard let today else { return fixedNow }
      return Self.moment(today, secondOfDay: fixedNow.secondOfDay) { _ in fixedNow.offsetMinutes } ?? fixedNow
    }
    let file = zoneFile(zone ?? variable("TZ")).flatMap(ZoneFile.init)
    let offset = { (seconds: Int64) in file?.offsetMinutes(at: seconds) ?? 0 }
    let local = Timestamp(seconds: clock.seconds, offsetMinutes: offset(clock.seconds)) ?? clock
    guard let day = today ?? fixedToday else { return local }
    return Self.moment(day, secondOfDay: local.secondOfDay, offset: offset) ?? local
  }

  /// Whether the machine has a time zone of this name.
  func has(zone: String) -> Bool { zoneFile(zone).flatMap(ZoneFile.init) != nil }

  /// Whether there may be a time zone of this name: one of the machine's, or any where the machine has none at all.
  func mayHave(zone: String) -> Bool { has(zone: zone) || !has(zone: "UTC") }

  /// Whether today can be told in a time zone.
  ///
  /// Where `DOSSIER_NOW` fixes the moment no zone is asked, and every name will do.
  func knows(zone: String) -> Bool { fixedNow != nil || has(zone: zone) }

  /// The moment of a day's time on the wall; an hour that a zone skips is the one after it.
  private static func moment(
    _ day: CalendarDate, secondOfDay: Int, offset: (Int64) -> Int
  ) -> Timestamp? {
    let wall = Int64(day.dayNumber) * 86_400 + Int64(secondOfDay)
    var minutes = offset(wall)
    minutes = offset(wall - Int64(minutes) * 60)
    return Timestamp(seconds: wall - Int64(minutes) * 60, offsetMinutes: minutes)
      .flatMap { $0.date == day ? $0 : nil }
  }
}
