internal import DossierCore

extension AgreementList {
  private var words: Words { Words(language: language) }
  private var entries: EntryFormat { EntryFormat(language: language) }
  private var format: AgreementFormat { AgreementFormat(language: language) }

  /// Plans, one row each: `dossier.plans/1`.
  func plans(_ cases: [CaseAgreements]) -> Listing {
    let columns =
      [
        Listing.Column(key: "agreed", title: words[.agreed]), Listing.Column(key: "until", title: words[.until]),
        Listing.Column(key: "installments", title: words[.installments], isNumber: true),
        Listing.Column(key: "broken-after", title: "", isShown: false),
        Listing.Column(key: "amount", title: words[.amount], isNumber: true),
        Listing.Column(key: "paid", title: words[.paid], isNumber: true),
      ] + stateColumns + [
        Listing.Column(key: "missed", title: "", isShown: false),
        Listing.Column(key: "overdue", title: words[.overdue], isNumber: true, isShownIfFilled: true),
        Listing.Column(key: "next-due", title: words[.next].withCapital, isShownIfFilled: true),
        Listing.Column(key: "next-amount", title: "", isNumber: true, isShownIfFilled: true),
      ]
    return list("dossier.plans/1", columns, cases, \.plans) { plan, one in
      let state = one.states.plans.first { $0.plan.id == plan.id }
      let overdue = state.flatMap { $0.missed.isEmpty ? nil : $0.overdue }
      return [
        entries.date(plan.agreed), entries.date(plan.installments.map(\.due).max()),
        Listing.Cell(String(plan.installments.count)), Listing.Cell(String(plan.brokenAfter)),
        entries.amount(state?.total), entries.amount(state?.paid),
      ] + cells(state.map(format.outcome)) + [
        Listing.Cell(state.map { String($0.missed.count) }), entries.amount(overdue),
        entries.date(state?.next?.installment.due), entries.amount(state?.next?.rest),
      ]
    }
  }

  /// The instalments of plans that are not void, one row each: `dossier.installments/1`.
  func installments(_ cases: [CaseAgreements]) -> Listing {
    var listing = Listing(
      schema: "dossier.installments/1",
      columns: [
        Listing.Column(key: "case", title: words[.caseWord], isShown: namesCases),
        Listing.Column(key: "plan", title: words[.plan].withCapital), Listing.Column(key: "due", title: words[.due]),
        Listing.Column(key: "amount", title: words[.amount], isNumber: true),
        Listing.Column(key: "paid", title: words[.paid], isNumber: true),
      ] + stateColumns + [
        Listing.Column(key: "days-overdue", title: words[.days].withCapital, isNumber: true, isShownIfFilled: true)
      ])
    for one in cases {
      for plan in one.states.plans {
        listing.rows += plan.installments.map { state in
          let days = state.isMissed ? String(state.daysOverdue(on: asOf)) : nil
          return [
            Listing.Cell(one.file.number.text), Listing.Cell(plan.plan.id.text), entries.date(state.installment.due),
            entries.amount(state.installment.amount), entries.amount(state.paid),
          ] + cells(format.outcome(state)) + [Listing.Cell(days)]
        }
      }
    }
    return listing
  }
}
