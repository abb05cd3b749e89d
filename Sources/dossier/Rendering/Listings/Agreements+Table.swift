internal import DossierCore

extension Agreements {
  /// What holds a case, and what became of what is agreed on it; void entries and holds that ended are left out.
  ///
  /// A narrow one says of times only when they end.
  func table(in language: Language, isNarrow: Bool = false) -> Table {
    let words = Words(language: language)
    let rows = AgreementRows(asOf: asOf, language: language, isNarrow: isNarrow)
    var table = Table(columns: [
      .text("", mayBeCut: true, least: 10), .text(words[.status], mayBeCut: true), .text(""), .number(words[.amount]),
      .number(words[.paid], yields: 1), .text("Id"),
    ])
    table.rows =
      holds.filter(\.isInForce).map(rows.row) + promises.map(rows.row) + plans.flatMap(rows.rows)
      + settlements.map(rows.row)
    return table
  }
}

/// Writes what is agreed as rows: what it is, what became of it, its time, its amount, what was paid of it, its id.
private struct AgreementRows {
  let asOf: CalendarDate
  let language: Language
  let isNarrow: Bool

  private var words: Words { Words(language: language) }
  private var dates: DateFormat { DateFormat(language: language) }
  private var amounts: AmountFormat { AmountFormat(language: language) }
  private var agreements: AgreementFormat { AgreementFormat(language: language) }

  func row(_ state: HoldState) -> [String] {
    let hold = state.hold
    return [
      words[.hold], [hold.reason.rawValue, hold.invoice].compactMap(\.self).joined(separator: " "),
      period(hold.from, state.through), hold.amount.map(amounts.text) ?? "", "",
      hold.id.text,
    ]
  }

  func row(_ state: PromiseState) -> [String] {
    let promise = state.promise
    return [
      words[.promise], agreements.text(agreements.outcome(state)), period(promise.date, promise.until),
      amounts.text(promise.amount), amounts.text(state.paid), promise.id.text,
    ]
  }

  /// The plan, each instalment of it that was missed, and the next.
  func rows(_ state: PlanState) -> [[String]] {
    let plan = state.plan
    let last = state.installments.last?.installment.due
    let whole = [
      words[.plan], agreements.text(agreements.outcome(state)), period(plan.agreed, last),
      amounts.text(state.total), amounts.text(state.paid), plan.id.text,
    ]
    let missed = state.missed.map { row($0, "\(words[.missed]), \(words.days($0.daysOverdue(on: asOf)))") }
    return [whole] + missed + (state.next.map { [row($0, words[.next])] } ?? [])
  }

  func row(_ state: SettlementState) -> [String] {
    let settlement = state.settlement
    return [
      words[.agreement], agreements.text(state), period(settlement.date, settlement.until),
      amounts.text(settlement.amount), amounts.text(state.paid), settlement.id.text,
    ]
  }

  private func row(_ state: InstallmentState, _ status: String) -> [String] {
    [
      "  \(words[.installment])", status, dates.text(state.installment.due), amounts.text(state.installment.amount),
      amounts.text(state.paid),
    ]
  }

  private func period(_ from: CalendarDate, _ until: CalendarDate?) -> String {
    until.map { (isNarrow ? "" : "\(dates.text(from)) ") + "– \(dates.text($0))" }
      ?? "\(words[.since]) \(dates.text(from))"
  }
}
