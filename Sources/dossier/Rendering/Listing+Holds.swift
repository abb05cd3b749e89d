internal import DossierCore

extension Listing {
  /// The holds of a case; void ones struck out.
  init(holds case: Case, in language: Language) {
    let words = Words(language: language)
    let format = EntryFormat(language: language)
    self.init(
      schema: "dossier.holds/1",
      columns: [
        Column(key: "id", title: "id"), Column(key: "reason", title: words[.reason]),
        Column(key: "from", title: words[.from]), Column(key: "until", title: words[.to], isShownIfFilled: true),
        Column(key: "released", title: words[.released], isShownIfFilled: true),
        Column(key: "invoice", title: words[.invoice], mayBeCut: true, isShownIfFilled: true),
        Column(key: "amount", title: words[.amount], isNumber: true, isShownIfFilled: true),
        Column(key: "interest", title: words[.interest], isShownIfFilled: true),
        Column(key: "void", title: "", isShownIfFilled: true),
      ])
    rows = `case`.holds.map { hold in
      [
        Cell(hold.id.text, shown: format.text(hold.id.text, hold)), Cell(hold.reason.rawValue),
        format.date(hold.from), format.date(hold.until), format.date(hold.released?.on), Cell(hold.invoice),
        format.amount(hold.amount), Cell(hold.interest?.rawValue), format.void(hold),
      ]
    }
  }
}
