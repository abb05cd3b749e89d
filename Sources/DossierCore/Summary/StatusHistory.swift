/// When a case was closed and opened again: what its log says, and how it stands now.
///
/// What the case says of itself now holds over the log: its closing is the last one, and a case that is open was opened
/// again, even if nobody wrote that down.
struct StatusHistory {
  fileprivate struct Change {
    let at: Timestamp
    let status: CaseStatus
    let reason: ClosingReason?
  }

  /// What it was before the first change.
  private let first: CaseStatus
  /// In order, each to another status than the one before.
  private var changes: [Change] = []

  /// Reads the changes of a case.
  init(_ file: Case) {
    let entries = file.log.filter { $0.kind == .status && !$0.isVoid && $0.newStatus != nil }
      .sorted(by: LogEntry.isBefore)
    let before = entries.first.map {
      $0.fromStatus.flatMap(CaseStatus.init) ?? ($0.newStatus == .open ? .closed : .open)
    }
    first = before ?? .open
    for entry in entries {
      guard let status = entry.newStatus, status != last else { continue }
      changes.append(Change(at: entry.at, status: status, reason: entry.closingReason))
    }
    if file.status == .closed, let closed = file.closed {
      if changes.last?.status == .closed { changes.removeLast() }
      changes.append(Change(at: closed.at, status: .closed, reason: closed.reason))
    } else if file.status != last, let end = changes.last {
      changes.append(Change(at: end.at, status: file.status, reason: nil))
    }
  }

  /// Open or closed on a day: a change counts from its own day on.
  func status(on day: CalendarDate) -> CaseStatus { changes.last { $0.at.date <= day }?.status ?? first }

  /// The closing that holds on a day; nil if the case is open.
  func closing(on day: CalendarDate) -> ClosingFact? { changes.last { $0.at.date <= day }?.closing }

  /// All closings by a day, in order.
  func closings(by day: CalendarDate) -> [ClosingFact] {
    changes.filter { $0.at.date <= day }.compactMap(\.closing)
  }

  private var last: CaseStatus { changes.last?.status ?? first }
}

extension StatusHistory.Change {
  fileprivate var closing: ClosingFact? { status == .closed ? ClosingFact(at: at, reason: reason) : nil }
}

extension Case {
  /// Open or closed on a day: a closing counts from its own day on, until the case was opened again.
  func status(on day: CalendarDate) -> CaseStatus { StatusHistory(self).status(on: day) }
}

extension LogEntry {
  /// What a change of status made of the case; nil for one of custody.
  fileprivate var newStatus: CaseStatus? { toStatus.flatMap(CaseStatus.init) }

  /// Why the case was closed, in the words of `case close` and `case return`; nil if the entry has others.
  fileprivate var closingReason: ClosingReason? {
    text.flatMap(StatusText.closingReason)
  }
}
