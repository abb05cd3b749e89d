extension Desk {
  /// Adds an entry to the log of a case; of a notice also the fee of that reminder, where the terms ask for one.
  ///
  /// What the draft leaves out is filled in: the time is now, the side is this store's.
  ///
  /// - Returns: The entry's id, the id of the cost that its fee is, and the case as it then is.
  /// - Throws: `ActionError.draft`, or `wouldBreak` if the entry contradicts itself.
  public mutating func log(
    _ entry: Draft, to file: Loaded<Case>
  ) throws(ActionError) -> (id: Identifier, fee: Identifier?, file: Loaded<Case>) {
    let side = store.settings.value.role == .creditor ? Side.creditor : .agency
    let now = actor.now
    let entry = try drafting { () throws(DraftError) in
      var entry = entry
      if entry.text("at") == nil { try entry.set("at", now.description) }
      if entry.text("side") == nil { try entry.set("side", side.rawValue) }
      return entry
    }
    let fee = try reminderFee(of: entry, in: file)
    let added = try add(entry, to: .log, of: file)
    guard let fee else { return (added.id, nil, added.file) }
    let cost = try add(fee, to: .costs, of: added.file)
    return (added.id, cost.id, cost.file)
  }

  /// The cost that a reminder is by the terms: the first for the first notice, the last for all further ones.
  private func reminderFee(of entry: Draft, in file: Loaded<Case>) throws(ActionError) -> Draft? {
    guard entry.text("notice") == "true", let at = entry.text("at").flatMap({ Timestamp($0) }) else { return nil }
    guard try holder(of: file.value).isHere else { return nil }
    let fees = try reading { () throws(LoadError) in try store.basis(of: file.value).rules.reminderFees }
    guard !fees.isEmpty else { return nil }
    let earlier = file.value.log.count { $0.notice && !$0.isVoid }
    let fee = fees[min(earlier, fees.count - 1)]
    guard !fee.isZero else { return nil }
    let empty = try draft(.costs, for: file)
    return try drafting { () throws(DraftError) in
      var cost = empty
      try cost.set("date", at.date.description)
      try cost.set("kind", CostKind.reminder.rawValue)
      try cost.set("amount", fee.description)
      return cost
    }
  }
}
