/// A reminder that the law or the contract asks for before something may be claimed.
public struct Notice: Sendable, Equatable {
  /// The log entry's id.
  public let id: Identifier
  /// The day of sending.
  public let sent: CalendarDate
  /// The last day of the term, if one was logged.
  public let deadline: CalendarDate?
  /// By which way it went.
  public let channel: Channel?
  /// The day on which it arrived.
  public let delivered: CalendarDate?
  /// Whether it says that VAT comes on top of the costs of collection.
  public let announcesVAT: Bool
  /// The invoices that it names, by reference or id; all if empty.
  public let invoices: [String]

  /// Makes a notice.
  public init(
    id: Identifier, sent: CalendarDate, deadline: CalendarDate? = nil, channel: Channel? = nil,
    delivered: CalendarDate? = nil, announcesVAT: Bool = false, invoices: [String] = []
  ) {
    self.id = id
    self.sent = sent
    self.deadline = deadline
    self.channel = channel
    self.delivered = delivered
    self.announcesVAT = announcesVAT
    self.invoices = invoices
  }

  /// Reads a log entry; nil if it is no notice or was voided.
  public init?(_ entry: LogEntry) {
    guard entry.notice, !entry.isVoid else { return nil }
    self.init(
      id: entry.id, sent: entry.at.date, deadline: entry.deadline, channel: entry.channel,
      delivered: entry.delivered, announcesVAT: entry.announcesVAT, invoices: entry.invoices)
  }
}

extension Notice {
  /// The notice as it was known on a day: when it arrived only once it had; no arrival is before the sending.
  func known(on day: CalendarDate) -> Notice {
    guard let delivered, delivered > day || delivered < sent else { return self }
    return Notice(
      id: id, sent: sent, deadline: deadline, channel: channel, delivered: nil, announcesVAT: announcesVAT,
      invoices: invoices)
  }

  /// Whether the notice is for an invoice: that was late when it was sent, and the notice names it or none.
  func covers(_ invoice: Invoice) -> Bool {
    guard invoice.due < sent, invoice.date <= sent else { return false }
    return invoices.isEmpty || invoices.contains { $0 == invoice.reference || $0 == invoice.id.text }
  }
}

extension Case {
  /// The notices to the debtor, in the order of the log.
  var notices: [Notice] { log.compactMap(notice) }

  /// The notice to the debtor that an entry is; nil if it is none, or went to one of those who owe beside the debtor.
  func notice(_ entry: LogEntry) -> Notice? {
    coDebtors.contains { $0.debtor.text == entry.to } ? nil : Notice(entry)
  }
}

extension ClaimRules {
  /// What the term of a notice comes to.
  func term(of notice: Notice) -> NoticeTerm { noticeTerms.term(of: notice) }

  /// What a notice asks for; where the rules say nothing, only a deadline that was logged makes a term.
  var noticeTerms: NoticeTerms {
    notice ?? NoticeTerms(days: nil, paperStarts: nil, electronicStarts: nil, holidays: nil)
  }
}

/// What the term of a notice comes to.
public enum NoticeTerm: Sendable, Equatable {
  /// It ends on a day, which is still the debtor's.
  case ends(CalendarDate)
  /// The deadline that was logged is earlier than the law lets the term end: the notice is void.
  case tooShort(deadline: CalendarDate, legal: CalendarDate)
  /// Neither the notice nor the rules name one.
  case unknown
}

extension NoticeTerms {
  /// The term of a notice: so many days of which the starting day is the first, or up to the deadline that was logged.
  public func term(of notice: Notice) -> NoticeTerm {
    guard let days else { return notice.deadline.map { .ends($0) } ?? .unknown }
    let legal = firstDay(of: notice).adding(days: days - 1)
    guard let deadline = notice.deadline else { return .ends(legal) }
    return deadline < legal ? .tooShort(deadline: deadline, legal: legal) : .ends(deadline)
  }

  /// The first day of a notice's term, by the way it went; the later one if that is not known.
  public func firstDay(of notice: Notice) -> CalendarDate {
    switch notice.channel {
    case .post, .registered: firstDay(of: notice, paperStarts)
    case .email, .sms: firstDay(of: notice, electronicStarts)
    case nil: max(firstDay(of: notice, paperStarts), firstDay(of: notice, electronicStarts))
    }
  }

  private func firstDay(of notice: Notice, _ start: NoticeStart?) -> CalendarDate {
    switch start {
    case nil, .nextDay: notice.sent.adding(days: 1)
    case .thirdWorkingDay: day(3, after: notice.sent) { isWorkingDay($0) }
    case .afterDelivery: (notice.delivered ?? presumedDelivery(of: notice)).adding(days: 1)
    }
  }

  /// The second day after posting on which post is delivered (presumption of Dutch practice).
  private func presumedDelivery(of notice: Notice) -> CalendarDate {
    day(2, after: notice.sent) { holidays?.hasPost($0) ?? (2...6).contains($0.weekday) }
  }

  private func isWorkingDay(_ day: CalendarDate) -> Bool { holidays?.isWorkingDay(day) ?? (day.weekday <= 5) }

  private func day(
    _ count: Int, after start: CalendarDate, that counts: (CalendarDate) -> Bool
  ) -> CalendarDate {
    var (day, left) = (start, count)
    while left > 0, day < .latest {
      day = day.adding(days: 1)
      if counts(day) { left -= 1 }
    }
    return day
  }
}
