internal import DossierCore

extension Listing {
  /// The rate tables: what each is for, from when to when it has rates, and how they are known.
  init(rateTables: [(name: Slug, table: RateTable)], in language: Language) {
    let words = Words(language: language)
    let statuses = RateStatus.allCases
    self.init(
      schema: "dossier.rate-tables/1",
      columns: [
        Column(key: "table", title: "Table"),
        Column(key: "name", title: words[PartyWord.name], mayBeCut: true, yields: 2, yieldsLast: true),
        Column(key: "rows", title: "Rows", isNumber: true, yields: 1, yieldsLast: true),
        Column(key: "from", title: words[.from], yields: 3, yieldsLast: true),
        Column(key: "to", title: words[.to]),
      ]
        + statuses.map { status in
          Column(
            key: status.rawValue, title: status.rawValue.withCapital,
            isNumber: true, isShownIfFilled: true, yields: status == .verified ? 4 : nil, yieldsLast: true)
        })
    let dates = DateFormat(language: language)
    rows = rateTables.map { name, table in
      let last = table.lastDay.flatMap { $0 == .latest ? nil : $0 }
      return [
        Cell(name.text), Cell(table.name), Cell(String(table.rows.count)),
        Cell(table.firstDay?.description, shown: table.firstDay.map { dates.text($0) }),
        Cell(last?.description, shown: last.map { dates.text($0) }),
      ]
        + statuses.map { status in
          let count = table.rows.count { $0.status == status }
          return Cell(String(count), shown: count == 0 ? "" : String(count))
        }
    }
  }

  private typealias PartyWord = Words.PartyWord
}
