extension Desk {
  /// Gives up a part of what is due.
  ///
  /// - Throws: `ActionError.refused` with `notEnough` if less is due on that day, or would be left for later waivers;
  ///   `heldElsewhere` if another organisation decides; `ledger`.
  public mutating func waive(
    _ entry: Draft, of bucket: Bucket, on file: Loaded<Case>
  ) throws(ActionError) -> (id: Identifier, file: Loaded<Case>) {
    try addTaking(entry, to: .waivers, of: file, from: "the \(bucket.rawValue) due") { statement in
      statement.waivers.filter { $0.of == bucket }.reduce(0) { $0 + Int128($1.amount.minorUnits - $1.taken.minorUnits) }
    }
  }

  /// Pays back what is over.
  ///
  /// - Throws: `ActionError.draft` if the account's check digits are wrong; `refused` with `notEnough` if less is over on that day, or would be left for later refunds;
  ///   `heldElsewhere` if another organisation decides; `ledger`.
  public mutating func refund(
    _ entry: Draft, on file: Loaded<Case>
  ) throws(ActionError) -> (id: Identifier, file: Loaded<Case>) {
    try requireAccount(of: entry)
    return try addTaking(entry, to: .refunds, of: file, from: "what is over") { statement in
      statement.refunds.reduce(0) { $0 + Int128($1.amount.minorUnits - $1.taken.minorUnits) }
    }
  }

  /// Refuses an account number that was mistyped.
  func requireAccount(of entry: Draft) throws(ActionError) {
    guard let iban = entry.text("iban"), !IBAN(iban).isValid else { return }
    throw .draft(.invalid(key: "iban", message: "'\(iban)' is not an IBAN: its check digits are wrong", hint: nil))
  }

  /// Refuses waivers and refunds of which a case, as it would be, finds less than they say, or leaves less for others.
  func requireTaken(_ added: [RequestPayload.Addition], in changed: Loaded<Case>, before file: Loaded<Case>)
    throws(ActionError)
  {
    func missing(_ statement: Statement, _ list: EntryList) -> Int128 {
      list == .waivers
        ? statement.waivers.reduce(0) { $0 + Int128($1.amount.minorUnits - $1.taken.minorUnits) }
        : statement.refunds.reduce(0) { $0 + Int128($1.amount.minorUnits - $1.taken.minorUnits) }
    }
    for list in [EntryList.waivers, .refunds] {
      let ids = Set(added.filter { $0.list == list }.map(\.id))
      let taking: [(amount: Money, date: CalendarDate)] =
        list == .waivers
        ? changed.value.waivers.filter { ids.contains($0.id) }.map { ($0.amount, $0.date) }
        : changed.value.refunds.filter { ids.contains($0.id) }.map { ($0.amount, $0.date) }
      guard let first = taking.first else { continue }
      let buckets = Set(changed.value.waivers.filter { ids.contains($0.id) }.map(\.of))
      let bucket = buckets.count == 1 ? buckets.first : nil
      let source = list == .refunds ? "what is over" : bucket.map { "the \($0.rawValue) due" } ?? "what is due"
      let day = taking.map(\.date).reduce(actor.today, max)
      let more =
        missing(try statement(of: changed, asOf: day), list) - missing(try statement(of: file, asOf: day), list)
      guard more > 0 else { continue }
      let asked = taking.reduce(Int128(0)) { $0 + Int128($1.amount.minorUnits) }
      let currency = first.amount.currency
      throw .refused(
        .notEnough(
          asked: Money(minorUnits: Int64(clamping: asked), currency: currency),
          available: Money(minorUnits: Int64(clamping: max(0, asked - more)), currency: currency), of: source,
          number: file.value.number))
    }
  }

  /// Adds an entry that takes something away, unless it or a later one then finds less than it says.
  private mutating func addTaking(
    _ entry: Draft, to list: EntryList, of file: Loaded<Case>, from source: String,
    missing: (Statement) -> Int128
  ) throws(ActionError) -> (id: Identifier, file: Loaded<Case>) {
    // What finds too little is no more to be asked for than to be recorded: that is said first.
    var trial = self
    let value = try recorded(entry, trial.newIdentifier(in: file.value))
    let changed = try trial.change(file, [.append(YAMLPath.root.key(list.rawValue), value)])
    let amount = entry.text("amount").flatMap { try? Money($0, currency: file.value.currency) }
    let day = max(actor.today, entry.text("date").flatMap { CalendarDate($0) } ?? actor.today)
    let more =
      missing(try statement(of: changed, asOf: day)) - missing(try statement(of: file, asOf: day))
    if let amount, more > 0 {
      let available = Money(
        minorUnits: Int64(clamping: max(0, Int128(amount.minorUnits) - more)), currency: amount.currency)
      throw .refused(.notEnough(asked: amount, available: available, of: source, number: file.value.number))
    }
    return try add(entry, to: list, of: file)
  }
}
