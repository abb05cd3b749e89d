/// What the ledger finds when it reckons an open case as of today.
enum ReckoningCheck: Check {
  static let notReckonable = FindingKind(
    "claim-not-reckonable", .error, "what is owed on a case cannot be reckoned",
    """
    A day without a rate is never taken for 0 %, and amounts in several currencies are never added: the case has no \
    balance until this is mended. Only open cases are reckoned.
    """)

  static let damagesAboveLaw = FindingKind(
    "damages-above-law", .warning, "the damages clause of a case is void",
    """
    The clause gives more for the balance of a notice than the law lets a creditor ask of a consumer. It is not lowered: \
    it gives nothing, unless the terms have 'limited-to-law: true'.
    """)

  static let rateAboveLaw = FindingKind(
    "rate-above-law", .warning, "the interest rate of a case is above the law's",
    """
    The rate that was agreed is above the highest one for a consumer, so another holds: the legal rate, or the highest \
    one if the terms have 'limited-to-law: true'.
    """)

  static let noticeTooShort = FindingKind(
    "notice-too-short", .warning, "a notice gives less time than the law",
    """
    The deadline of a notice is before the last day that the law, or the terms, give the debtor. Such a notice is void: \
    nothing becomes claimable by it. Send another.
    """)

  static let paidTooMuch = FindingKind(
    "paid-too-much", .note, "more was paid than is owed",
    "What is over is kept for what becomes claimable later; else it is the debtor's and is refunded.")

  static let paidAndOpen = FindingKind(
    "paid-and-open", .note, "nothing is owed on a case, and it is open",
    """
    The last payment, credit note or waiver is more than \(graceDays) days old. Close the case, so that lists show what is \
    still to be done. Only cases of collection are looked at, and none in which more was paid than is owed.
    """)

  private static let graceDays = 30

  static let kinds = [notReckonable, damagesAboveLaw, rateAboveLaw, noticeTooShort, paidTooMuch, paidAndOpen]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    guard file.value.status == .open, let basis = context.claims.basis(of: file.value) else { return [] }
    do throws(LedgerError) {
      let statement = try Ledger.statement(
        of: Claim(file.value, creditor: basis.creditor), rules: basis.rules, asOf: context.options.now.date,
        rates: basis.rates)
      return findings(of: statement, in: file) + [idle(statement, in: file)].compactMap(\.self)
    } catch {
      // A payment that is nowhere is told where it is named.
      if case .returnOfUnknownPayment(_, let payment) = error,
        !file.value.payments.contains(where: { $0.id == payment })
      {
        return []
      }
      // A table whose file cannot be read is told there.
      if case .missingTable(let table) = error, context.listing.rates.contains(table) { return [] }
      return [
        file.finding(
          notReckonable, at: .root.key("number"), error.description, hint: hint(for: error, in: file.value))
      ]
    }
  }

  /// That nothing is left to be collected for some time.
  private static func idle(_ statement: Statement, in file: Loaded<Case>) -> Finding? {
    let value = file.value
    guard value.type == .collection, statement.totals.balance.isZero, statement.open.over.isZero,
      value.invoices.contains(where: { !$0.isVoid }), value.holder(exchanging: { _ in true }).isHere,
      let last =
        (value.payments.live.map(\.entry.date) + value.credits.live.map(\.entry.date)
        + value.waivers.live.map(\.entry.date)).max(),
      last.adding(days: graceDays) < statement.asOf
    else { return nil }
    return file.finding(
      paidAndOpen, at: .root.key("status"), "nothing is owed since \(last), and the case is open",
      hint: "'dossier case close \(value.number) --reason paid' closes it")
  }

  private static func hint(for error: LedgerError, in file: Case) -> String? {
    switch error {
    case .missingRate(let table, _):
      "add it with its source to 'rates/\(table).yaml'; 'dossier rates check' lists others"
    case .missingTable: "'dossier rates list' shows the tables"
    case .termsCurrency(let expected, _):
      "name terms with amounts in \(expected): 'dossier case set \(file.number) terms=NAME'"
    default: nil
    }
  }

  private static func findings(of statement: Statement, in file: Loaded<Case>) -> [Finding] {
    let terms = YAMLPath.root.key(file.value.terms == nil ? "creditor" : "terms")
    var findings: [Finding] = []
    var caps: [DamagesCap] = []
    for charge in statement.explanation.charges {
      guard let cap = charge.cap, cap.outcome == .void, !caps.contains(cap) else { continue }
      caps.append(cap)
      findings.append(
        file.finding(
          damagesAboveLaw, at: terms,
          "the clause gives \(cap.asked) for a balance of \(cap.balance), the law allows \(cap.most): it gives nothing",
          hint: "'limited-to-law: true' in the terms claims what the law allows"))
    }
    if let period = statement.explanation.interest.flatMap(\.periods).last(where: { $0.cap != nil }),
      let cap = period.cap
    {
      findings.append(
        file.finding(
          rateAboveLaw, at: terms, "\(cap.asked) % was agreed, the law allows \(cap.highest) %: \(period.rate) % holds",
          hint: "since \(period.from); 'dossier statement --explain' shows every period"))
    }
    for notice in statement.explanation.notices {
      guard case .tooShort(let deadline, let legal) = notice.term,
        let index = file.value.log.firstIndex(where: { $0.id == notice.id })
      else { continue }
      findings.append(
        file.finding(
          noticeTooShort, at: .entry(.log, index).key("deadline"),
          "the deadline \(deadline) is before \(legal): the notice is void", hint: "send a notice with a later deadline"
        ))
    }
    if !statement.open.over.isZero {
      findings.append(
        file.finding(
          paidTooMuch, at: .root.key("payments"), "\(statement.open.over) more was paid than is owed",
          hint: "'dossier refund' pays it back"))
    }
    return findings
  }
}
