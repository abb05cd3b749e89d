internal import DossierCore

extension Listing {
  /// The invoices of a case; void ones struck out.
  init(invoices case: Case, in language: Language) {
    let words = Words(language: language)
    let format = EntryFormat(language: language)
    self.init(
      schema: "dossier.invoices/1", of: `case`.invoices,
      [
        Field(Column(key: "id", title: "id")) { Cell($0.id.text) },
        Field(Column(key: "reference", title: words[.reference], mayBeCut: true)) {
          Cell($0.reference, shown: format.text($0.reference, $0))
        },
        Field(Column(key: "date", title: words[.date])) { format.date($0.date) },
        Field(Column(key: "due", title: words[.due])) { format.date($0.due) },
        Field(Column(key: "amount", title: words[.amount], isNumber: true)) { format.amount($0.amount) },
        Field(Column(key: "type", title: words[.type], isShownIfFilled: true)) { Cell($0.type) },
        Field(Column(key: "description", title: words[.description], mayBeCut: true, isShownIfFilled: true)) {
          Cell($0.description)
        },
        Field(Column(key: "payment-reference", title: words[.mention], mayBeCut: true, isShownIfFilled: true)) {
          Cell($0.paymentReference)
        },
        Field(Column(key: "file", title: words[.file], mayBeCut: true, isShownIfFilled: true)) { Cell($0.file) },
        Field(Column(key: "void", title: "", isShownIfFilled: true)) { format.void($0) },
      ])
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
