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
  func holds(_ cases: [ListedAgreements]) -> Listing {
    list("dossier.holds/1", format.holdColumns, cases, \.holds) { hold, one in
      format.cells(of: hold, one.agreements.holds.first { $0.hold.id == hold.id })
    }
  }

  /// Promises: `dossier.promises/1`.
  func promises(_ cases: [ListedAgreements]) -> Listing {
    list("dossier.promises/1", format.promiseColumns, cases, \.promises) { promise, one in
      format.cells(of: promise, one.agreements.promises.first { $0.promise.id == promise.id })
    }
  }

  /// Plans, one row each: `dossier.plans/1`.
  func plans(_ cases: [ListedAgreements]) -> Listing {
    list("dossier.plans/1", format.planColumns, cases, \.plans) { plan, one in
      format.cells(of: plan, one.agreements.plans.first { $0.plan.id == plan.id })
    }
  }

  /// The instalments of plans that are not void, one row each: `dossier.installments/1`.
  func installments(_ cases: [ListedAgreements]) -> Listing {
    var listing = Listing(
      schema: "dossier.installments/1",
      columns: [
        Listing.Column(key: "case", title: words[.caseWord], isShown: namesCases),
        Listing.Column(key: "plan", title: words[.plan].withCapital),
      ] + format.installmentColumns)
    for one in cases {
      for plan in one.agreements.plans {
        listing.rows += plan.installments.map { state in
          [Listing.Cell(one.file.number.text), Listing.Cell(plan.plan.id.text)] + format.cells(of: state, asOf: asOf)
        }
      }
    }
    return listing
  }

  /// Settlements: `dossier.settlements/1`.
  func settlements(_ cases: [ListedAgreements]) -> Listing {
    list("dossier.settlements/1", format.settlementColumns, cases, \.settlements) { settlement, one in
      format.cells(of: settlement, one.agreements.settlements.first { $0.settlement.id == settlement.id })
    }
  }

  /// Waivers: `dossier.waivers/1`.
  func waivers(_ cases: [ListedAgreements]) -> Listing {
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
  func refunds(_ cases: [ListedAgreements]) -> Listing {
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
  private func list<Item: Entry>(
    _ schema: String, _ columns: [Listing.Column], _ cases: [ListedAgreements], _ items: KeyPath<Case, [Item]>,
    _ cells: (Item, ListedAgreements) -> [Listing.Cell]
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
}
