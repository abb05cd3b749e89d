/// The time zone of the store: one that there is.
enum TimeZoneCheck: Check {
  static let kind = FindingKind(
    "unknown-timezone", .error, "there is no time zone of the name that the store gives",
    "The zone decides what today is; without it days are reckoned in UTC, so that what happens around midnight gets "
      + "another date. Names are those of IANA, such as Europe/Brussels. A machine without time zones does not look.")

  static let kinds = [kind]

  static func findings(inSettings file: Loaded<Settings>, _ context: CheckContext) -> [Finding] {
    guard let zone = file.value.timezone, !context.options.knowsZone(zone) else { return [] }
    return [
      file.finding(
        kind, at: .root.key("timezone"), "there is no time zone '\(zone)'",
        hint: Suggestion.hint(for: zone, among: Country.usualZones)
          ?? "give a name of IANA such as \(file.value.country.usualZone ?? "Europe/Brussels")")
    ]
  }
}
