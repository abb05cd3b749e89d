internal import GRDB

/// The rows of a case in all tables but its own, made on any thread.
struct CaseRows: Sendable {
  /// The rows, each after its case.
  private(set) var rows: [(table: CaseTable, values: StatementArguments)] = []

  /// Makes all rows, or those alone that depend on the day.
  init(_ file: Case, _ figures: CaseFigures, ofDayOnly: Bool = false) {
    rows.reserveCapacity(32)
    takeMoney(of: file, figures)
    takeAgreements(of: file, figures)
    put(figures.closings, CaseTables.closings, .closings)
    put(figures.waiting, CaseTables.waiting, .waiting)
    put(figures.summary.states, CaseTables.states, .states)
    guard !ofDayOnly else { return }
    put(file.settlements, CaseTables.settlements, .settlements)
    for (place, plan) in file.plans.enumerated() {
      put(plan.installments, CaseTables.installments, .installments, of: [place])
    }
    put(file.attachments, CaseTables.attachments, .attachments)
    put(file.received, CaseTables.receptions, .receptions)
    put(file.references, CaseTables.references, .references)
    put(file.coDebtors, CaseTables.coDebtors, .coDebtors)
    put(file.related, CaseTables.related, .related)
    put(file.tags, CaseTables.tags, .tags)
    put(file.log, CaseTables.log, .log)
    for (place, entry) in file.log.enumerated() {
      put(entry.files, CaseTables.logFiles, .logFiles, of: [place])
      put(entry.invoices, CaseTables.logInvoices, .logInvoices, of: [place])
      put(entry.paymentMethods, CaseTables.logPaymentMethods, .logPaymentMethods, of: [place])
    }
  }

  private mutating func put<Source>(
    _ items: [Source], _ plain: PlainTable<Source>, _ table: CaseTable, of owner: [Int] = []
  ) {
    for (place, item) in items.enumerated() { rows.append((table, plain.row(item, owner + [place]))) }
  }

  private mutating func put<Item: Entry, Fact>(
    _ items: [Item], _ plain: PlainTable<Judged<Item, Fact>>, _ table: CaseTable, _ fact: (Item) -> Fact
  ) {
    for (place, item) in items.enumerated() {
      rows.append((table, plain.row(Judged(item: item, fact: fact(item)), [place])))
    }
  }

  private mutating func takeMoney(of file: Case, _ figures: CaseFigures) {
    let day = figures.summary.asOf
    let counting = file.invoices.indices.filter { !file.invoices[$0].isVoid && file.invoices[$0].date <= day }
    let named = counting.map { file.invoices[$0] }
    func standing(_ entry: some Entry, _ date: CalendarDate, _ invoice: String? = nil) -> CaseTables.Standing {
      CaseTables.Standing(
        counts: !entry.isVoid && date <= day, invoice: invoice.flatMap { named.place(of: $0) }.map { counting[$0] })
    }
    var open = figures.invoices.makeIterator()
    put(file.invoices, CaseTables.invoices, .invoices) { invoice in
      var standing = standing(invoice, invoice.date)
      if standing.counts { standing.open = open.next()?.open?.minorUnits }
      return standing
    }
    put(file.credits, CaseTables.credits, .credits) { standing($0, $0.date, $0.invoice) }
    put(file.costs, CaseTables.costs, .costs) { standing($0, $0.date, $0.invoice) }
    put(file.payments, CaseTables.payments, .payments) { standing($0, $0.date, $0.invoice) }
    put(file.refunds, CaseTables.refunds, .refunds) { standing($0, $0.date) }
    put(file.waivers, CaseTables.waivers, .waivers) { standing($0, $0.date) }
    put(file.holds, CaseTables.holds, .holds) { hold in
      CaseTables.Holding(
        isInForce: HoldState(hold, asOf: day)?.isInForce == true,
        invoice: hold.invoice.flatMap { named.place(of: $0) }.map { counting[$0] })
    }
  }

  private mutating func takeAgreements(of file: Case, _ figures: CaseFigures) {
    let day = figures.summary.asOf
    let promises = facts(figures.promises, of: file.promises, until: day) { $0.date }
    for (place, promise) in file.promises.enumerated() {
      rows.append((.promises, CaseTables.promises.row(Judged(item: promise, fact: promises[place]), [place])))
    }
    let plans = facts(figures.plans, of: file.plans, until: day) { $0.agreed }
    for (place, plan) in file.plans.enumerated() {
      rows.append((.plans, CaseTables.plans.row(Judged(item: plan, fact: plans[place]), [place])))
    }
    put(file.requests, CaseTables.requests, .requests) { $0.isUnanswered(on: day) }
    for (place, handover) in file.handovers.enumerated() {
      let counts = handover.at.date <= day
      let custody = CaseTables.Custody(counts: counts, isOpen: counts && !handover.hasEnded(by: day))
      rows.append((.handovers, CaseTables.handovers.row(Judged(item: handover, fact: custody), [place])))
    }
  }
  /// What became of each agreement: the figures list those that count by day and id.
  private func facts<Agreement: Entry, Fact>(
    _ facts: [Fact], of agreements: [Agreement], until day: CalendarDate, _ date: (Agreement) -> CalendarDate
  ) -> [Int: Fact] {
    let counting = agreements.indices.filter { !agreements[$0].isVoid && date(agreements[$0]) <= day }
      .sorted { (date(agreements[$0]), agreements[$0].id) < (date(agreements[$1]), agreements[$1].id) }
    return Dictionary(uniqueKeysWithValues: zip(counting, facts))
  }
}
