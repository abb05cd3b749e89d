internal import DossierCore

extension Listing {
  /// The payments of a case; void ones struck out.
  init(payments case: Case, in language: Language) {
    let words = Words(language: language)
    let format = EntryFormat(language: language)
    self.init(
      schema: "dossier.payments/1",
      columns: [
        Column(key: "id", title: "id"), Column(key: "date", title: words[.date]),
        Column(key: "amount", title: words[.amount], isNumber: true),
        Column(key: "received-by", title: words[.received]),
        Column(key: "method", title: words[.method], isShownIfFilled: true),
        Column(key: "reference", title: words[.reference], mayBeCut: true, isShownIfFilled: true),
        Column(key: "invoice", title: words[.invoice], mayBeCut: true, isShownIfFilled: true),
        Column(key: "returned", title: words[.takenBackPayment], isShownIfFilled: true),
        Column(key: "transfer", title: words[.transfer], isShownIfFilled: true),
        Column(key: "by-debtor", title: words[.debtor], isShownIfFilled: true),
        Column(key: "bank", title: words[.bank], isShownIfFilled: true),
        Column(key: "void", title: "", isShownIfFilled: true),
      ])
    rows = `case`.payments.map { payment in
      [
        Cell(payment.id.text, shown: format.text(payment.id.text, payment)), format.date(payment.date),
        format.amount(payment.amount), Cell(payment.receivedBy.rawValue, shown: words[receiver: payment.receivedBy]),
        Cell(payment.method), Cell(payment.reference), Cell(payment.invoice), Cell(payment.returned?.text),
        Cell(payment.transfer?.text), Cell(payment.byDebtor?.text), Cell(payment.bank), format.void(payment),
      ]
    }
  }

  /// The credit notes of a case; void ones struck out.
  init(credits case: Case, in language: Language) {
    let words = Words(language: language)
    let format = EntryFormat(language: language)
    self.init(
      schema: "dossier.credits/1",
      columns: [
        Column(key: "id", title: "id"),
        Column(key: "reference", title: words[.reference], mayBeCut: true, isShownIfFilled: true),
        Column(key: "date", title: words[.date]), Column(key: "amount", title: words[.amount], isNumber: true),
        Column(key: "invoice", title: words[.invoice], mayBeCut: true, isShownIfFilled: true),
        Column(key: "corrects", title: words[.corrects], isShownIfFilled: true),
        Column(key: "file", title: words[.file], mayBeCut: true, isShownIfFilled: true),
        Column(key: "void", title: "", isShownIfFilled: true),
      ])
    rows = `case`.credits.map { credit in
      [
        Cell(credit.id.text, shown: format.text(credit.id.text, credit)), Cell(credit.reference),
        format.date(credit.date), format.amount(credit.amount), Cell(credit.invoice),
        Cell(credit.isCorrecting ? "true" : "false", shown: words[credit.isCorrecting ? .yes : .no]),
        Cell(credit.file), format.void(credit),
      ]
    }
  }

  /// The costs of a case; void ones struck out.
  init(costs case: Case, in language: Language) {
    let words = Words(language: language)
    let format = EntryFormat(language: language)
    self.init(
      schema: "dossier.costs/1",
      columns: [
        Column(key: "id", title: "id"), Column(key: "date", title: words[.date]),
        Column(key: "kind", title: words[.type]),
        Column(key: "amount", title: words[.amount], isNumber: true),
        Column(key: "vat", title: words[.vat], isNumber: true, isShownIfFilled: true),
        Column(key: "invoice", title: words[.invoice], mayBeCut: true, isShownIfFilled: true),
        Column(key: "description", title: words[.description], mayBeCut: true, isShownIfFilled: true),
        Column(key: "void", title: "", isShownIfFilled: true),
      ])
    let names = StatementFormat(language: language)
    rows = `case`.costs.map { cost in
      [
        Cell(cost.id.text, shown: format.text(cost.id.text, cost)), format.date(cost.date),
        Cell(cost.kind.rawValue, shown: names.name(cost.kind)), format.amount(cost.amount), format.amount(cost.vat),
        Cell(cost.invoice), Cell(cost.description), format.void(cost),
      ]
    }
  }
}

extension Words {
  /// Who received a payment.
  subscript(receiver receiver: Receiver) -> String { self[receiver == .agency ? Word.agency : .creditor] }
}
