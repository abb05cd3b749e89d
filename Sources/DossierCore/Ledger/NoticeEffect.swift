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
  ///
  /// A notice is for the invoices that it names, or for all, that were late when it was sent.
  func firstNotice(for place: Int, late: CalendarDate?, under terms: NoticeTerms?) -> NoticeEffect? {
    guard let late else { return nil }
    var earliest: NoticeEffect?
    for notice in notices where covers(notice, place, late: late) {
      guard case .ends(let end) = (terms ?? NoticeTerms.unstated).term(of: notice) else { continue }
      let first = notice.sent.adding(days: 1)
      let day = max(end.adding(days: 1), first)
      if earliest.map({ day < $0.day }) ?? true { earliest = NoticeEffect(notice: notice, day: day, first: first) }
    }
    return earliest
  }

  private func covers(_ notice: Notice, _ place: Int, late: CalendarDate) -> Bool {
    guard late <= notice.sent, invoices[place].date <= notice.sent else { return false }
    return notice.invoices.isEmpty || notice.invoices.contains { self.place(of: $0) == place }
  }
}

extension NoticeTerms {
  /// Nothing is said: only a deadline that was logged makes a term.
  static let unstated = NoticeTerms(days: nil, paperStarts: nil, electronicStarts: nil, holidays: nil)
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
