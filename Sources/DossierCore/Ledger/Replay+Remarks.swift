extension Replay {
  /// What became of each notice.
  func noticeExplanations() -> [NoticeExplanation] {
    entries.notices.map { notice in
      let ended = debts.filter { $0.notice?.notice.id == notice.id && $0.notice.map { $0.day <= asOf } == true }
      let term = rules.term(of: notice)
      let hasEnded = if case .ends(let last) = term { last < asOf } else { false }
      return NoticeExplanation(
        id: notice.id, sent: notice.sent, channel: notice.channel, firstDay: rules.noticeTerms.firstDay(of: notice),
        term: term, hasEnded: hasEnded, invoices: ended.map(\.invoice.id))
    }
  }

  /// What the law kept out of the claim, and what was taken for granted.
  func remarks() -> [ClaimRemark] {
    var remarks: [ClaimRemark] = []
    let late = debts.filter { debt in debt.exists && debt.late.map { $0 <= asOf } == true }
    if forbids(.claimsBeforeNotice) {
      let waiting = late.filter { $0.open > 0 && $0.notice.map { $0.day > asOf } != false }
      if !waiting.isEmpty { remarks.append(.waitsForNotice(waiting.map(\.invoice.id))) }
    }
    if creditor.size == nil, rules.interest?.starts == .bySize || forbids(.claimsBeforeNotice), rules.interest != nil {
      remarks.append(.unknownCreditorSize)
    }
    if rules.recoveryFee != nil, forbids(.recoveryFee), !late.isEmpty { remarks.append(.recoveryFeeForbidden) }
    if rules.interest?.compounding == .yearly, forbids(.compounding) { remarks.append(.compoundingForbidden) }
    if rules.damages?.vat != nil, !creditor.deductsVAT {
      let silent = explained.compactMap { charge -> Identifier? in
        guard case .damages = charge.rule, charge.amount.minorUnits > 0, charge.vat.minorUnits == 0 else { return nil }
        return debts.first { charge.invoices.contains($0.invoice.id) }?.notice?.notice.id
      }
      for notice in silent where !remarks.contains(.vatNotAnnounced(notice: notice)) {
        remarks.append(.vatNotAnnounced(notice: notice))
      }
    }
    return remarks + assumedContracts()
  }

  /// The invoices whose contract's day is not known though a table or margin depends on it.
  private func assumedContracts() -> [ClaimRemark] {
    debts.compactMap { debt in
      guard debt.invoice.contractDate == nil, contractDate == nil, let meter = debt.meter else { return nil }
      let isAsked = meter.periods.contains { period in
        guard case .table(_, let row, _) = period.cap?.askedSource ?? period.source else { return false }
        return row.contractsFrom != nil || row.contractsBefore != nil || rules.interest?.earlier != nil
      }
      return isAsked ? .contractDateAssumed(invoice: debt.invoice.id) : nil
    }
  }
}
