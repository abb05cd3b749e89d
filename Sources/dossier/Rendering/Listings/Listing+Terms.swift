internal import DossierCore

extension Listing {
  /// Terms, with what they claim in few words; people see apart which come with the program.
  init(terms: [TermsSheet], in language: Language) {
    let words = Words(language: language)
    self.init(
      schema: "dossier.terms-list/1",
      columns: [
        Column(key: "slug", title: "Terms"), Column(key: "name", title: words[PartyWord.name], mayBeCut: true),
        Column(key: "built-in", title: "", isShown: false),
        Column(key: "capacity", title: "For", isShownIfFilled: true),
        Column(key: "extends", title: "Extends", isShownIfFilled: true),
        Column(key: "interest", title: words[.interest], mayBeCut: true),
        Column(key: "damages", title: words[.damages], mayBeCut: true),
      ])
    let amounts = AmountFormat(language: language)
    rows = terms.map { sheet in
      let (interest, damages) = (sheet.rules.interest?.basis, sheet.rules.damages?.charge)
      return [
        Cell(sheet.slug.text), Cell(sheet.chain.terms.name), Cell(sheet.isBuiltIn ? "true" : "false"),
        Cell(sheet.rules.capacity?.rawValue), Cell(sheet.chain.terms.extends?.text),
        Cell(interest?.short, shown: interest?.words(amounts) ?? "none"),
        Cell(damages?.short, shown: damages?.brief(amounts) ?? "none"),
      ]
    }
  }

  private typealias PartyWord = Words.PartyWord
}
