/// A case in short, with what else came of reckoning it.
public struct SummarizedCase: Sendable {
  /// What lists and reports ask.
  public let figures: CaseFigures
  /// How its sums go on; nil if it cannot be reckoned.
  public let course: BalanceCourse?
  /// The last day up to which nothing but interest and age changes.
  public let through: CalendarDate
  /// Why it cannot be reckoned.
  public let problem: SummaryProblem?

  /// Makes it of what was read back from where it was kept.
  public init(figures: CaseFigures, course: BalanceCourse?, through: CalendarDate, problem: SummaryProblem?) {
    self.figures = figures
    self.course = course
    self.through = through
    self.problem = problem
  }

  /// The figures as of a later day, as reckoning the case anew would give them; nil beyond the last sure day.
  public func figures(asOf day: CalendarDate) -> CaseFigures? {
    figures.summary.moved(to: day, by: course, through: through).map(figures.with)
  }
}

/// Why a case cannot be reckoned.
public enum SummaryProblem: Error, Sendable, Equatable {
  /// Its creditor, terms or rates cannot be read.
  case load(LoadError)
  /// The ledger refuses it.
  case ledger(LedgerError)
}

extension CaseFigures {
  fileprivate func with(_ summary: CaseSummary) -> CaseFigures {
    CaseFigures(
      summary: summary, invoices: invoices, credits: credits, payments: payments,
      promises: promises,
      plans: plans, closings: closings, handovers: handovers, holds: holds, requests: requests, waiting: waiting)
  }
}

extension CaseSummary {
  /// The line as of a later day; nil beyond the last one up to which nothing but interest and age changes.
  func moved(to day: CalendarDate, by course: BalanceCourse?, through: CalendarDate) -> CaseSummary? {
    guard asOf <= day, day <= through else { return nil }
    guard day != asOf else { return self }
    return CaseSummary(
      path: path, id: id, number: number, references: references, administration: administration, type: type,
      status: status, phase: phase, opened: opened, closed: closed, creditor: creditor, debtor: debtor,
      coDebtors: coDebtors, agency: agency, holder: holder, forwarded: forwarded, capacity: capacity,
      customerNumber: customerNumber, handler: handler, currency: currency, exchangeRate: exchangeRate, track: track,
      step: step, tags: tags, imported: imported, contacted: contacted, next: next, invoices: invoices, due: due,
      unpaidDue: unpaidDue,
      states: states, amounts: amounts?.moved(to: day, by: course), asOf: day)
  }
}
