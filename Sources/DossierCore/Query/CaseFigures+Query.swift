extension CaseFigures {
  /// Whether the case is, as of the day, what a term of a derived field asks for; of fields with several values any.
  ///
  /// Of `holder` this knows the slug; its name is found by `SearchTerms` of the creditor or agency.
  public func holds(_ test: QueryTest) -> Bool {
    guard let field = test.leaf.field else { return false }
    let totals = summary.amounts?.totals
    return switch field {
    case .holder: test.isHolder(summary.holder)
    case .custody: test.isWord(summary.holder.custody)
    case .status: test.isStatus(summary.status)
    case .closed: test.isDay(summary.closed?.at.date)
    case .reason: test.isWord(summary.closed?.reason?.rawValue)
    case .step: test.isWord(summary.step)
    case .next: test.isDay(summary.next)
    case .amount: invoices.contains { test.isAmount($0.amount) }
    case .balance: test.isAmount(totals?.balance)
    case .principal: test.isAmount(totals?.principal)
    case .interest: test.isAmount(totals?.interest)
    case .paid: test.isAmount(totals?.payments)
    case .opened, .from, .to: test.isDay(summary.opened.date)
    case .due: invoices.contains { test.isDay($0.due) }
    case .forwarded: test.isDay(summary.forwarded)
    case .contacted: test.isDay(summary.contacted)
    case .age: test.isCount(summary.ageDays)
    case .hold: holds.contains { test.isWord($0.rawValue) }
    case .promise: promises.contains { test.isWord($0.outcome.rawValue) }
    case .plan: plans.contains { test.isWord($0.outcome.rawValue) }
    case .request: requests.contains { test.isWord($0.rawValue) }
    case .number, .reference, .creditor, .debtor, .agency, .administration, .type, .phase, .track, .tag, .handler,
      .name, .street, .nr, .postcode, .city, .country, .born, .phone, .mobile, .email, .iban, .vat, .enterprise,
      .customer, .capacity, .invoice, .text, .file, .kind, .imported:
      false
    }
  }
}

extension CaseFigures {
  /// Whether nobody can say if the case is what a term asks for: it cannot be reckoned, and the term is about an amount
  /// that would have been.
  func leavesOpen(_ test: QueryTest) -> Bool {
    guard summary.amounts == nil else { return false }
    switch test.leaf.field {
    case .balance, .principal, .interest, .paid: break
    default: return false
    }
    if case .amounts(_, let currency) = test.leaf.condition { return currency == summary.currency }
    return true
  }
}

extension QueryTest {
  /// Whether a status is the one wanted.
  func isStatus(_ status: CaseStatus) -> Bool {
    leaf.condition == .text("any", isPrefix: false) || isWord(status.rawValue)
  }

  fileprivate func isHolder(_ holder: Holder) -> Bool {
    guard let slug = holder.party else { return leaf.condition != .present && isWord("here") }
    return isWord(slug.text)
  }
}
