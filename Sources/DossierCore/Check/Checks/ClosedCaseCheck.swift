/// What a case says of its status against what happened in it.
enum ClosedCaseCheck: Check {
  static let unpaid = FindingKind(
    "closed-unpaid", .warning, "a case is closed as paid or settled, and something is open",
    """
    By the later of the day of closing and that of the last payment the balance is above what the terms tolerate. Open \
    the case again, record the payment or the waiver that is missing, or close it for the reason that is true.
    """)
  static let log = FindingKind(
    "status-against-log", .warning, "the status of a case is not what its log says last",
    """
    'case close' and 'case reopen' write both. A status that was changed by hand leaves lists and reports of the past \
    without the day on which it changed.
    """)

  static let kinds = [unpaid, log]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    [unpaidBalance(of: file, context), contradiction(in: file, context)].compactMap(\.self)
  }

  private static func unpaidBalance(of file: Loaded<Case>, _ context: CheckContext) -> Finding? {
    let value = file.value
    guard value.status == .closed, let closed = value.closed, closed.reason == .paid || closed.reason == .settled,
      let basis = context.claims.basis(of: value)
    else { return nil }
    let today = context.options.now.date
    let days =
      value.payments.live.map(\.entry.date) + value.credits.live.map(\.entry.date)
      + value.waivers.live.map(\.entry.date)
    let day = days.filter { $0 <= today }.reduce(min(closed.at.date, today)) { max($0, $1) }
    guard
      let figures = try? Ledger.figures(
        of: Claim(value, creditor: basis.creditor), rules: basis.rules, asOf: day, rates: basis.rates)
    else { return nil }
    let balance = figures.totals.balance
    let tolerance = basis.rules.tolerance.map { $0.currency == balance.currency ? $0.minorUnits : 0 } ?? 0
    guard balance.minorUnits > tolerance else { return nil }
    return file.finding(
      unpaid, at: .root.key("closed").key("reason"),
      "the case is closed as \(closed.reason.rawValue), and \(balance) \(balance.currency) was open on \(day)",
      hint: "'dossier statement \(value.number) --as-of \(day)' shows what; 'dossier case reopen' opens it again")
  }

  /// Entries of the last moment that say different things are believed whichever way fits; what was logged before the
  /// case came here, or came back, says nothing of its status since, nor does what a taker logged whose hand-over ended,
  /// nor that somebody gave it back.
  ///
  /// What others log, to whom a taker handed the case on, may explain the status and never contradicts it.
  private static func contradiction(in file: Loaded<Case>, _ context: CheckContext) -> Finding? {
    let value = file.value
    let arrivals =
      value.received.map(\.at) + value.handovers.compactMap(\.ended?.at) + [value.imported?.at].compactMap(\.self)
    let arrival = arrivals.map(\.seconds).max() ?? .min
    let isBack = !value.handovers.isEmpty && value.handovers.allSatisfy { $0.ended != nil }
    let own = context.store.settings.value.id
    func last(_ counts: (LogEntry) -> Bool) -> (entry: LogEntry, index: Int)? {
      var last: (entry: LogEntry, index: Int)?
      for (index, entry) in value.log.live where entry.kind == .status {
        guard let status = entry.toStatus.flatMap(CaseStatus.init), counts(entry) else { continue }
        // Who gives a case back to a third organisation closes its own copy.
        let isReturn = entry.text.flatMap(StatusText.closingReason) == .returned
        if isReturn, (entry.record.org ?? own) != own { continue }
        if let at = last?.entry.at.seconds,
          entry.at.seconds < at || entry.at.seconds == at && status != value.status
        {
          continue
        }
        last = (entry, index)
      }
      return last
    }
    func contradicts(_ entry: LogEntry) -> Bool {
      entry.at.seconds > arrival && entry.toStatus != value.status.rawValue
    }
    var said = last { !isBack || ($0.record.org ?? own) == own }
    if let entry = said?.entry, contradicts(entry), let org = entry.record.org, org != own {
      let takers = value.handovers.filter { $0.ended == nil }.map(\.to)
      let stores = Set(takers.compactMap { try? context.store.agency($0).value.organisation.store })
      said = last { entry in entry.record.org.map { $0 == own || stores.contains($0) } ?? true }
      let at = said?.entry.at.seconds ?? .max
      if last({ $0.at.seconds >= at && $0.toStatus == value.status.rawValue }) != nil { return nil }
    }
    guard let (entry, index) = said, contradicts(entry), let status = entry.toStatus else { return nil }
    let verb = value.status == .open ? "reopen" : "close"
    return file.finding(
      log, at: .root.key("status"),
      "the case is \(value.status.rawValue), and by its log it is \(status) since \(value.log[index].at.date)",
      hint: "set it back to '\(status)' and change it with 'dossier case \(verb)', which writes it down")
  }
}
