internal import DossierCore

extension Listing {
  /// The terms of a store, with what they claim in few words.
  init(terms: [TermsSheet], in language: Language) {
    let words = Words(language: language)
    self.init(
      schema: "dossier.terms-list/1",
      columns: [
        Column(key: "slug", title: "Terms"), Column(key: "name", title: words[PartyWord.name], mayBeCut: true),
        Column(key: "extends", title: "Extends"), Column(key: "interest", title: words[.interest], mayBeCut: true),
        Column(key: "damages", title: words[.damages], mayBeCut: true),
      ])
    let (shown, plain) = (AmountFormat(language: language), AmountFormat(language: .english))
    rows = terms.map { sheet in
      [
        Cell(sheet.slug.text), Cell(sheet.chain[0].terms.name), Cell(sheet.chain[0].terms.extends?.text),
        Cell(sheet.rules.interest?.basis.short(plain), shown: sheet.rules.interest?.basis.short(shown) ?? "none"),
        Cell(sheet.rules.damages?.charge.words(plain), shown: sheet.rules.damages?.charge.words(shown) ?? "none"),
      ]
    }
  }

  private typealias PartyWord = Words.PartyWord
}

extension InterestBasis {
  /// The rate or the table in few words.
  fileprivate func short(_ amounts: AmountFormat) -> String {
    switch self {
    case .rate(let rate): amounts.percent(rate)
    case .table(let table, let margin): margin == .zero ? table.text : "\(table) + \(amounts.percent(margin))"
    }
  }
}
