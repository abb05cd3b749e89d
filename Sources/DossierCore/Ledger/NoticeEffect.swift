/// What a notice makes claimable of one invoice.
struct NoticeEffect {
  let notice: Notice
  /// The day after its term.
  let day: CalendarDate
  /// The first day that may bear interest where it runs from the sending.
  let first: CalendarDate
}

extension DatedEntries {
  /// The first notice for an invoice whose term ends; nil if there is none.
  func firstNotice(for invoice: Invoice, under rules: ClaimRules) -> NoticeEffect? {
    var earliest: NoticeEffect?
    for notice in notices where notice.covers(invoice) {
      guard case .ends(let end) = rules.term(of: notice) else { continue }
      let first = notice.sent.adding(days: 1)
      let day = max(end.adding(days: 1), first)
      if earliest.map({ day < $0.day }) ?? true { earliest = NoticeEffect(notice: notice, day: day, first: first) }
    }
    return earliest
  }
}

extension InterestStart {
  /// When interest runs for a creditor, the later of what the terms and what the law say.
  func resolved(forbidden isForbiddenBeforeNotice: Bool, size: OrganisationSize?) -> InterestStart {
    let bySize: InterestStart = size == .sme ? .noticeSent : .afterNotice
    let asked = self == .bySize ? bySize : self
    guard isForbiddenBeforeNotice else { return asked }
    return [asked, bySize].max { $0.rank < $1.rank } ?? asked
  }

  private var rank: Int {
    switch self {
    case .dayAfterDue: 0
    case .noticeSent: 1
    case .afterNotice, .bySize: 2
    }
  }
}
