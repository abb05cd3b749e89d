internal import DossierCore

/// Days as people of a language write them.
///
/// English ISO `2023-04-25`, Dutch `25-04-2023`, French `25/04/2023`, German `25.04.2023`.
struct DateFormat: Sendable, Equatable {
  let language: Language

  /// The day.
  func text(_ date: CalendarDate) -> String {
    let parts = date.description.split(separator: "-").reversed()
    return switch language {
    case .dutch: parts.joined(separator: "-")
    case .french: parts.joined(separator: "/")
    case .german: parts.joined(separator: ".")
    default: date.description
    }
  }

  /// The day and the time to the minute, at the moment's own offset.
  func text(_ moment: Timestamp) -> String {
    let minutes = moment.secondOfDay / 60
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(text(moment.date)) \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
