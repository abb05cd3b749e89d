extension Desk {
  /// Lifts the one hold that is in force on a day, from that day on.
  ///
  /// - Throws: `ActionError.refused` with `notOneHold`, or `heldElsewhere` where neither this store recorded the hold nor
  ///   handles the case.
  public mutating func releaseHold(of file: Loaded<Case>, on day: CalendarDate) throws(ActionError) -> Loaded<Case> {
    let holds = file.value.holds.filter { hold in
      !hold.isVoid && hold.released == nil && hold.from <= day && hold.until.map { day <= $0 } != false
    }
    guard holds.count == 1 else {
      throw .refused(.notOneHold(number: file.value.number, on: day, holds.map(\.id)))
    }
    return try release(holds[0].id.text, of: file, on: day)
  }

  /// Lifts a hold from a day on.
  ///
  /// - Throws: `ActionError.refused` with `alreadyVoid`, `alreadyReleased`, or `heldElsewhere` where neither this store
  ///   recorded the hold nor handles the case; `noSuchEntry` if the entry is no hold; `draft` if the day is none.
  public mutating func release(
    _ id: String, of file: Loaded<Case>, on day: CalendarDate
  ) throws(ActionError) -> Loaded<Case> {
    let found = file.entries(named: id).filter { $0.list == .holds }
    guard let place = found.first else { throw .noSuchEntry(id, number: file.value.number) }
    guard found.count == 1 else { throw .ambiguousEntry(id, found.map(\.id)) }
    let hold = file.value.holds[place.index]
    guard !hold.isVoid else { throw .refused(.alreadyVoid(hold.id)) }
    guard hold.released == nil else { throw .refused(.alreadyReleased(hold.id)) }
    guard day >= hold.from else {
      throw .draft(
        .invalid(
          key: "on", message: "the hold begins on \(hold.from), after \(day)",
          hint: "'dossier entry remove' takes it away"))
    }
    let isOwn = hold.record.org == nil || hold.record.org == store.settings.value.id
    let request = ProposedRequest(file.value.number, .question, ["-m", "please release hold \(hold.id)"])
    if !isOwn,
      let refusal = Refusal.held(file.value, by: try holder(of: file.value), what: .holds, asking: request)
    {
      throw .refused(refusal)
    }
    var release = [YAMLEntry("on", .literal(day.description)), YAMLEntry("at", .literal(actor.now.description))]
    if let name = actor.name { release.append(YAMLEntry("by", .text(name))) }
    return try change(file, [.set(place.path.key("released"), .map(release))])
  }
}
