extension Desk {
  /// Closes a case and logs it; warns if it is closed as paid and is not.
  ///
  /// - Throws: `ActionError.refused` with `closed` or `heldElsewhere`.
  public mutating func close(_ file: Loaded<Case>, reason: ClosingReason) throws(ActionError) -> Loaded<Case> {
    try requireHeldHere(file)
    guard file.value.status == .open else { throw .refused(.closed(number: file.value.number)) }
    let entry = try statusEntry(StatusText.closed(reason), from: "open", to: "closed", for: file)
    let closed = YAMLValue.map([
      YAMLEntry("at", .literal(actor.now.description)), YAMLEntry("reason", .text(reason.rawValue)),
    ])
    let changed = try change(
      file,
      [
        .set(YAMLPath.root.key("status"), .text(CaseStatus.closed.rawValue)),
        .set(YAMLPath.root.key("closed"), closed), .append(YAMLPath.root.key("log"), entry),
      ])
    if reason == .paid { warnIfUnpaid(changed) }
    return changed
  }

  /// Opens a closed case again and logs it.
  ///
  /// - Throws: `ActionError.refused` with `open` or `heldElsewhere`.
  public mutating func reopen(_ file: Loaded<Case>) throws(ActionError) -> Loaded<Case> {
    guard file.value.status == .closed else { throw .refused(.open(number: file.value.number)) }
    try requireHeldHere(file)
    let entry = try statusEntry("reopened", from: "closed", to: "open", for: file)
    return try change(
      file,
      [
        .set(YAMLPath.root.key("status"), .text(CaseStatus.open.rawValue)), .remove(YAMLPath.root.key("closed")),
        .append(YAMLPath.root.key("log"), entry),
      ])
  }

  /// Gives a case back to the organisation that it was received from: closed here, its reception ended, and what asked
  /// it back accepted.
  ///
  /// With the request that is answered so, the case was withdrawn, and one that is closed stays as it was closed; without,
  /// it is returned unasked.
  ///
  /// - Throws: `ActionError.refused` with `notReceived`, `closed`, or `heldElsewhere`.
  public mutating func giveBack(
    _ file: Loaded<Case>, because text: String?, answering request: Identifier? = nil
  ) throws(ActionError) -> Loaded<Case> {
    let value = file.value
    guard let place = value.received.lastIndex(where: { $0.ended == nil }) else {
      try requireHeldHere(file)
      throw .refused(.notReceived(number: value.number, value.status))
    }
    try requireHeldHere(file)
    guard value.status == .open || request != nil else { throw .refused(.closed(number: value.number)) }
    let end = try ending(.returned, because: text, for: file)
    var edits: [YAMLEdit] = [.set(YAMLPath.root.key("received").index(place).key("ended"), end)]
    // What somebody before the sender asked of the sender is the sender's to answer.
    for (index, open) in value.requests.enumerated()
    where open.kind == .recall && open.answer == nil && !open.isVoid && !isOwn(open) {
      guard try mayAnswer(open, in: file) else { continue }
      edits.append(.set(.entry(.requests, index).key("answer"), answer(.accepted, text)))
    }
    if value.status == .open {
      let reason = request == nil ? ClosingReason.returned : .withdrawn
      let closed = YAMLValue.map([
        YAMLEntry("at", .literal(actor.now.description)), YAMLEntry("reason", .text(reason.rawValue)),
      ])
      edits += [
        .set(YAMLPath.root.key("status"), .text(CaseStatus.closed.rawValue)),
        .set(YAMLPath.root.key("closed"), closed),
      ]
    }
    let entry = try statusEntry(
      StatusText.returned(to: name(of: .sender(value.received[place].from))), from: value.status.rawValue, to: "closed",
      for: file)
    return try change(file, edits + [.append(YAMLPath.root.key("log"), entry)])
  }

  /// Takes a case back from an agency: the hand-over ends, the store holds the case again, and its own requests for it
  /// are void.
  ///
  /// - Throws: `ActionError.refused` with `notForwarded`.
  public mutating func takeBack(_ file: Loaded<Case>, because text: String?) throws(ActionError) -> Loaded<Case> {
    guard let place = file.value.handovers.lastIndex(where: { $0.ended == nil }) else {
      throw .refused(.notForwarded(number: file.value.number))
    }
    let end = try ending(.takenBack, because: text, for: file)
    let agency = file.value.handovers[place].to
    let entry = try statusEntry("taken back from \(name(of: .agency(agency)))", from: "forwarded", to: "own", for: file)
    let recalls: [YAMLEdit] = try file.value.requests.enumerated()
      .filter { $0.element.kind == .recall && $0.element.answer == nil && !$0.element.isVoid && isOwn($0.element) }
      .map { recall throws(ActionError) in
        .set(.entry(.requests, recall.offset).key("void"), voiding(because: "taken back"))
      }
    return try change(
      file,
      recalls + [
        .set(YAMLPath.root.key("handovers").index(place).key("ended"), end),
        .append(YAMLPath.root.key("log"), entry),
      ])
  }

  private func ending(
    _ outcome: HandoverOutcome, because text: String?, for file: Loaded<Case>
  ) throws(ActionError) -> YAMLValue {
    var entries = [
      YAMLEntry("at", .literal(actor.now.description)), YAMLEntry("as", .text(outcome.rawValue)),
    ]
    if let text { entries.append(YAMLEntry("reason", .text(text))) }
    return .map(entries)
  }

  private mutating func warnIfUnpaid(_ file: Loaded<Case>) {
    guard let rules = try? store.basis(of: file.value).rules,
      let balance = try? statement(of: file, asOf: actor.today).totals.balance,
      balance.minorUnits > rules.tolerance?.minorUnits ?? 0
    else { return }
    warnings.append(
      file.finding(
        "closed-unpaid", .warning, at: YAMLPath.root.key("status"),
        "case \(file.value.number) is closed as paid, and \(balance) \(balance.currency) is open"))
  }

  /// Refuses what only the holder of a case may do.
  ///
  /// The refusal says what asks for it instead, which is asking the case back if nothing else is given.
  func requireHeldHere(_ file: Loaded<Case>, asking request: ProposedRequest? = nil) throws(ActionError) {
    let request = request ?? ProposedRequest(file.value.number, .recall)
    guard let refusal = Refusal.held(file.value, by: try holder(of: file.value), asking: request) else {
      return
    }
    throw .refused(refusal)
  }
}
