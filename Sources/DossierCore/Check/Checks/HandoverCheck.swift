/// Hand-overs in their order, and the day of the first one.
enum HandoverCheck: Check {
  static let order = FindingKind(
    "handovers-out-of-order", .error, "a hand-over or a reception stands before an earlier one",
    "The last one that has not ended tells who handles the case. They stand in the order in which they happened.")
  static let overlap = FindingKind(
    "handovers-overlap", .warning, "a case was handed over again before the hand-over before it had ended",
    """
    Two organisations believe that they handle the case. End the earlier one with 'dossier forward --take-back', or by \
    'ended' with the day on which it was given back.
    """)
  static let day = FindingKind(
    "forwarded-other-day", .warning, "the day of forwarding is not that of the first hand-over",
    "Damages that fall due when a case is forwarded do so on the day of 'forwarded': without it they never do.")

  static let kinds = [order, overlap, day]

  /// One hand-over or reception.
  private struct Stay {
    let place: YAMLPath
    let at: Timestamp
    let end: Timestamp?
  }

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    let value = file.value
    let given = value.handovers.enumerated().map { index, item in
      Stay(place: YAMLPath.root.key("handovers").index(index), at: item.at, end: item.ended?.at)
    }
    let got = value.received.enumerated().map { index, item in
      Stay(place: YAMLPath.root.key("received").index(index), at: item.at, end: item.ended?.at)
    }
    return findings(of: given, in: file) + findings(of: got, in: file) + [forwarding(in: file)].compactMap(\.self)
  }

  private static func findings(of stays: [Stay], in file: Loaded<Case>) -> [Finding] {
    zip(stays, stays.dropFirst()).compactMap { before, stay in
      if stay.at.seconds < before.at.seconds {
        return file.finding(
          order, at: stay.place.key("at"), "it began on \(stay.at.date), before the one above it, on \(before.at.date)",
          hint: "put them in the order in which they happened, or correct the day")
      }
      if let end = before.end, end.seconds <= stay.at.seconds { return nil }
      return file.finding(
        overlap, at: stay.place.key("at"),
        "it began on \(stay.at.date), and the one before it "
          + (before.end.map { "ended on \($0.date) only" } ?? "has not ended"),
        hint: "add 'ended: {at: …, as: taken-back}' to the one before it, or correct the day")
    }
  }

  /// In the store of who got the case, the first hand-over is the sender's.
  private static func forwarding(in file: Loaded<Case>) -> Finding? {
    let value = file.value
    guard value.received.isEmpty, let first = value.handovers.map(\.at).min(by: { $0.seconds < $1.seconds }),
      value.forwarded != first.date
    else { return nil }
    let place = YAMLPath.root.key(value.forwarded == nil ? "handovers" : "forwarded")
    let message =
      value.forwarded.map { "the case was forwarded on \($0), and first handed over on \(first.date)" }
      ?? "the case was first handed over on \(first.date), and 'forwarded' is missing"
    return file.finding(day, at: place, message, hint: "write 'forwarded: \(first.date)'")
  }
}
