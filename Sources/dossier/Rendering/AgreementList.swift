internal import DossierCore

/// Lists of what is agreed on cases, each entry with what became of it; void ones struck out and without a state.
struct AgreementList: Sendable {
  let language: Language
  /// The day as of which it is judged.
  let asOf: CalendarDate
  /// Whether people are told of which case each entry is; programs always are.
  let namesCases: Bool

  private var words: Words { Words(language: language) }
  private var entries: EntryFormat { EntryFormat(language: language) }
  private var format: AgreementFormat { AgreementFormat(language: language) }

  /// Holds: `dossier.holds/1`.
  func holds(_ cases: [CaseAgreements]) -> Listing {
    list(
      "dossier.holds/1",
      [
        Listing.Column(key: "reason", title: words[.reason]), Listing.Column(key: "from", title: words[.from]),
        Listing.Column(key: "until", title: words[.to], isShownIfFilled: true),
        Listing.Column(key: "released", title: words[.released], isShownIfFilled: true),
        Listing.Column(key: "invoice", title: words[.invoice], mayBeCut: true, isShownIfFilled: true),
        Listing.Column(key: "amount", title: words[.amount], isNumber: true, isShownIfFilled: true),
        Listing.Column(key: "interest", title: words[.interest], isShownIfFilled: true),
      ] + stateColumns, cases, \.holds
    ) { hold, one in
      let state = one.states.holds.first { $0.hold.id == hold.id }.map(format.outcome)
      return [
        Listing.Cell(hold.reason.rawValue), entries.date(hold.from), entries.date(hold.until),
        entries.date(hold.released?.on), Listing.Cell(hold.invoice), entries.amount(hold.amount),
        Listing.Cell(hold.interest?.rawValue),
      ] + cells(state)
    }
  }

  /// Promises: `dossier.promises/1`.
  func promises(_ cases: [CaseAgreements]) -> Listing {
    list("dossier.promises/1", timeColumns + stateColumns, cases, \.promises) { promise, one in
      let state = one.states.promises.first { $0.promise.id == promise.id }
      return [
        entries.date(promise.date), entries.date(promise.until), entries.amount(promise.amount),
        entries.amount(state?.paid),
      ] + cells(state.map(format.outcome))
    }
  }

  /// Settlements: `dossier.settlements/1`.
  func settlements(_ cases: [CaseAgreements]) -> Listing {
    let waived = Listing.Column(key: "waived", title: words[.waivedRest], isNumber: true, isShownIfFilled: true)
    return list("dossier.settlements/1", timeColumns + stateColumns + [waived], cases, \.settlements) {
      settlement, one in
      let state = one.states.settlements.first { $0.settlement.id == settlement.id }
      return [
        entries.date(settlement.date), entries.date(settlement.until), entries.amount(settlement.amount),
        entries.amount(state?.paid),
      ] + cells(state.map(format.outcome)) + [entries.amount(state?.waived)]
    }
  }

  /// Waivers: `dossier.waivers/1`.
  func waivers(_ cases: [CaseAgreements]) -> Listing {
    let columns = [
      Listing.Column(key: "date", title: words[.date]),
      Listing.Column(key: "amount", title: words[.amount], isNumber: true),
      Listing.Column(key: "taken", title: words[.taken], isNumber: true, isShownIfFilled: true),
      Listing.Column(key: "of", title: words[.part]),
      Listing.Column(key: "reason", title: words[.reason], mayBeCut: true, isShownIfFilled: true),
    ]
    return list("dossier.waivers/1", columns, cases, \.waivers) { waiver, one in
      let taken = one.statement?.waivers.first { $0.id == waiver.id }?.taken
      let name = StatementFormat(language: language).name(waiver.of)
      return [
        entries.date(waiver.date), entries.amount(waiver.amount), entries.amount(taken),
        Listing.Cell(waiver.of.rawValue, shown: name), Listing.Cell(waiver.reason),
      ]
    }
  }

  /// Refunds: `dossier.refunds/1`.
  func refunds(_ cases: [CaseAgreements]) -> Listing {
    let columns = [
      Listing.Column(key: "date", title: words[.date]),
      Listing.Column(key: "amount", title: words[.amount], isNumber: true),
      Listing.Column(key: "taken", title: words[.taken], isNumber: true, isShownIfFilled: true),
      Listing.Column(key: "iban", title: "IBAN", isShownIfFilled: true),
    ]
    return list("dossier.refunds/1", columns, cases, \.refunds) { refund, one in
      let taken = one.statement?.refunds.first { $0.id == refund.id }?.taken
      return [
        entries.date(refund.date), entries.amount(refund.amount), entries.amount(taken),
        Listing.Cell(refund.iban?.text),
      ]
    }
  }

  /// A list of entries: the case, the id, the columns, and whether the entry is void.
  func list<Item: Entry>(
    _ schema: String, _ columns: [Listing.Column], _ cases: [CaseAgreements], _ items: KeyPath<Case, [Item]>,
    _ cells: (Item, CaseAgreements) -> [Listing.Cell]
  ) -> Listing {
    var listing = Listing(
      schema: schema,
      columns: [
        Listing.Column(key: "case", title: words[.caseWord], isShown: namesCases),
        Listing.Column(key: "id", title: "id"),
      ] + columns + [Listing.Column(key: "void", title: "", isShownIfFilled: true)])
    for one in cases {
      listing.rows += one.file[keyPath: items].map { item in
        [
          Listing.Cell(one.file.number.text),
          Listing.Cell(item.id.text, shown: entries.text(item.id.text, item)),
        ] + cells(item, one) + [entries.void(item)]
      }
    }
    return listing
  }

  /// From when to when, how much, and what was paid of it.
  private var timeColumns: [Listing.Column] {
    [
      Listing.Column(key: "date", title: words[.date]), Listing.Column(key: "until", title: words[.until]),
      Listing.Column(key: "amount", title: words[.amount], isNumber: true),
      Listing.Column(key: "paid", title: words[.paid], isNumber: true),
    ]
  }

  /// What became of it, and on which day.
  var stateColumns: [Listing.Column] {
    [
      Listing.Column(key: "state", title: words[.status]),
      Listing.Column(
        key: "on", title: words[.since].withCapital, isShownIfFilled: true),
    ]
  }

  /// The cells of what became of it.
  func cells(_ outcome: AgreementFormat.Outcome?) -> [Listing.Cell] {
    [Listing.Cell(outcome?.key, shown: outcome?.word), entries.date(outcome?.day)]
  }
}
