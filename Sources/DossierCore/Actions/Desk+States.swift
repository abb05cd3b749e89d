extension Desk {
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
    if let other = try holder(of: file.value).party, !isOwn {
      throw .refused(.heldElsewhere(number: file.value.number, by: other, what: .holds))
    }
    var release = [YAMLEntry("on", .literal(day.description)), YAMLEntry("at", .literal(actor.now.description))]
    if let name = actor.name { release.append(YAMLEntry("by", .text(name))) }
    return try change(file, [.set(place.path.key("released"), .map(release))])
  }

  /// Agrees on instalments for all that is owed on a day.
  ///
  /// - Throws: `ActionError.refused` with `notEnough` if nothing is owed; `draft` if the instalments cannot be made;
  ///   `ledger`.
  public mutating func addPlan(
    _ scheme: InstallmentScheme, start: CalendarDate, brokenAfter: String?, on file: Loaded<Case>
  ) throws(ActionError) -> (id: Identifier, file: Loaded<Case>) {
    let balance = try statement(of: file, asOf: actor.today).totals.balance
    guard let parts = scheme.installments(of: balance, start: start) else {
      throw .draft(
        .invalid(
          key: "plan", message: "\(balance) cannot be paid in these instalments",
          hint: "at least one, at most \(InstallmentScheme.maximumCount), each above zero"))
    }
    let empty = try draft(.plans, for: file)
    let today = actor.today
    let entry = try drafting { () throws(DraftError) in
      var entry = empty
      try entry.set("agreed", today.description)
      try entry.set("broken-after", brokenAfter)
      var installments: [Draft] = []
      for part in parts {
        var installment = try entry.inner("installments")
        try installment.set("due", part.due.description)
        try installment.set("amount", part.amount.description)
        installments.append(installment)
      }
      entry.set("installments", installments)
      return entry
    }
    return try add(entry, to: .plans, of: file)
  }
}
