internal import DossierCore

extension Listing {
  /// The invoices of a case; void ones struck out.
  init(invoices case: Case, in language: Language) {
    let words = Words(language: language)
    let format = EntryFormat(language: language)
    self.init(
      schema: "dossier.invoices/1",
      columns: [
        Column(key: "id", title: "id"), Column(key: "reference", title: words[.reference], mayBeCut: true),
        Column(key: "date", title: words[.date]), Column(key: "due", title: words[.due]),
        Column(key: "amount", title: words[.amount], isNumber: true),
        Column(key: "type", title: words[.type], isShownIfFilled: true),
        Column(key: "description", title: words[.description], mayBeCut: true, isShownIfFilled: true),
        Column(key: "payment-reference", title: words[.mention], mayBeCut: true, isShownIfFilled: true),
        Column(key: "file", title: words[.file], mayBeCut: true, isShownIfFilled: true),
        Column(key: "void", title: "", isShownIfFilled: true),
      ])
    rows = `case`.invoices.map { invoice in
      [
        Cell(invoice.id.text), Cell(invoice.reference, shown: format.text(invoice.reference, invoice)),
        format.date(invoice.date), format.date(invoice.due), format.amount(invoice.amount), Cell(invoice.type),
        Cell(invoice.description), Cell(invoice.paymentReference), Cell(invoice.file),
        format.void(invoice),
      ]
    }
  }
}

/// How the cells of entries are written for people of a language.
struct EntryFormat: Sendable {
  let language: Language

  var words: Words { Words(language: language) }

  /// A text, struck out if the entry is void.
  func text(_ text: String, _ entry: some Entry) -> String {
    guard entry.isVoid else { return text }
    var struck = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      struck.append(scalar)
      struck.append("\u{336}")
    }
    return String(struck)
  }

  /// A day.
  func date(_ date: CalendarDate?) -> Listing.Cell {
    Listing.Cell(date?.description, shown: date.map { DateFormat(language: language).text($0) })
  }

  /// An amount.
  func amount(_ amount: Money?) -> Listing.Cell {
    Listing.Cell(amount?.description, shown: amount.map { AmountFormat(language: language).text($0) })
  }

  /// Whether the entry is void.
  func void(_ entry: some Entry) -> Listing.Cell {
    Listing.Cell(entry.isVoid ? "true" : nil, shown: entry.isVoid ? words[.void] : "")
  }
}
