internal import DossierCore

extension Listing {
  /// The payments of a case; void ones struck out.
  init(payments case: Case, in language: Language) {
    let words = Words(language: language)
    let format = EntryFormat(language: language)
    self.init(
      schema: "dossier.payments/1", of: `case`.payments,
      [
        Field(Column(key: "id", title: "id")) { Cell($0.id.text, shown: format.text($0.id.text, $0)) },
        Field(Column(key: "date", title: words[.date])) { format.date($0.date) },
        Field(Column(key: "amount", title: words[.amount], isNumber: true)) { format.amount($0.amount) },
        Field(Column(key: "received-by", title: words[.received])) {
          Cell($0.receivedBy.rawValue, shown: words[receiver: $0.receivedBy])
        },
        Field(Column(key: "method", title: words[.method], isShownIfFilled: true)) { Cell($0.method) },
        Field(Column(key: "reference", title: words[.reference], mayBeCut: true, isShownIfFilled: true)) {
          Cell($0.reference)
        },
        Field(Column(key: "invoice", title: words[.invoice], mayBeCut: true, isShownIfFilled: true)) {
          Cell($0.invoice)
        },
        Field(Column(key: "returned", title: words[.takenBackPayment], isShownIfFilled: true)) {
          Cell($0.returned?.text)
        },
        Field(Column(key: "transfer", title: words[.transfer], isShownIfFilled: true)) { Cell($0.transfer?.text) },
        Field(Column(key: "by-debtor", title: words[.debtor], isShownIfFilled: true)) { Cell($0.byDebtor?.text) },
        Field(Column(key: "bank", title: words[.bank], isShownIfFilled: true)) { Cell($0.bank) },
        Field(Column(key: "void", title: "", isShownIfFilled: true)) { format.void($0) },
      ])
  }

  /// The credit notes of a case; void ones struck out.
  init(credits case: Case, in language: Language) {
    let words = Words(language: language)
    let format = EntryFormat(language: language)
    self.init(
      schema: "dossier.credits/1", of: `case`.credits,
      [
        Field(Column(key: "id", title: "id")) { Cell($0.id.text, shown: format.text($0.id.text, $0)) },
        Field(Column(key: "reference", title: words[.reference], mayBeCut: true, isShownIfFilled: true)) {
          Cell($0.reference)
        },
        Field(Column(key: "date", title: words[.date])) { format.date($0.date) },
        Field(Column(key: "amount", title: words[.amount], isNumber: true)) { format.amount($0.amount) },
        Field(Column(key: "invoice", title: words[.invoice], mayBeCut: true, isShownIfFilled: true)) {
          Cell($0.invoice)
        },
        Field(Column(key: "corrects", title: words[.corrects], isShownIfFilled: true)) {
          Cell($0.isCorrecting ? "true" : "false", shown: words[$0.isCorrecting ? .yes : .no])
        },
        Field(Column(key: "file", title: words[.file], mayBeCut: true, isShownIfFilled: true)) { Cell($0.file) },
        Field(Column(key: "void", title: "", isShownIfFilled: true)) { format.void($0) },
      ])
  }

  /// The costs of a case; void ones struck out.
  init(costs case: Case, in language: Language) {
    let words = Words(language: language)
    let format = EntryFormat(language: language)
    let names = StatementFormat(language: language)
    self.init(
      schema: "dossier.costs/1", of: `case`.costs,
      [
        Field(Column(key: "id", title: "id")) { Cell($0.id.text, shown: format.text($0.id.text, $0)) },
        Field(Column(key: "date", title: words[.date])) { format.date($0.date) },
        Field(Column(key: "kind", title: words[.type])) { Cell($0.kind.rawValue, shown: names.name($0.kind)) },
        Field(Column(key: "amount", title: words[.amount], isNumber: true)) { format.amount($0.amount) },
        Field(Column(key: "vat", title: words[.vat], isNumber: true, isShownIfFilled: true)) { format.amount($0.vat) },
        Field(Column(key: "invoice", title: words[.invoice], mayBeCut: true, isShownIfFilled: true)) {
          Cell($0.invoice)
        },
        Field(Column(key: "description", title: words[.description], mayBeCut: true, isShownIfFilled: true)) {
          Cell($0.description)
        },
        Field(Column(key: "void", title: "", isShownIfFilled: true)) { format.void($0) },
      ])
  }
}

extension Words {
  /// Who received a payment.
  subscript(receiver receiver: Receiver) -> String { self[receiver == .agency ? Word.agency : .creditor] }
}
