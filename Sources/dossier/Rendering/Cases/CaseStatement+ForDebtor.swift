internal import DossierCore

extension CaseStatement {
  /// Who is owed, as the law asks it, and who owes.
  func partiesText(_ format: StatementFormat) -> String {
    creditorLines(format).map { $0 + "\n" }.joined() + "\n\(debtorLine(format))\n\n"
  }

  /// The statement as a page of its own.
  func debtorPage(in language: Language) -> HTMLPage {
    let format = StatementFormat(self, language: language)
    let notes = notes(format, StatementOptions(isForDebtor: true))
    let paragraphs = (notes + productLines(format) + paymentLines(format)).map { HTMLText.element("p", $0) }
    return HTMLPage(
      title: heading(format), subtitle: creditorLines(format) + [debtorLine(format)], language: language,
      sections: [
        .element("section", ["class": "wide"], [.table(table(format), sums: 1, onPhones: .stack)] + paragraphs)
      ])
  }

  private func debtorLine(_ format: StatementFormat) -> String { "\(format.words[.debtor]): \(debtor)" }

  /// Who is owed: name, enterprise number, address.
  private func creditorLines(_ format: StatementFormat) -> [String] {
    var lines = [creditor.name]
    if let number = creditor.enterpriseNumber ?? creditor.vat {
      lines.append("\(format.words[.enterpriseNumber]): \(number)")
    }
    if let address = creditor.address { lines.append(address.oneLine) }
    return lines
  }

  /// What was supplied, invoice by invoice, and how to pay.
  func paymentText(_ format: StatementFormat, width: Int?) -> String {
    let products = productLines(format)
    let lines = (products.isEmpty ? [] : [""] + products) + [""] + paymentLines(format)
    return lines.map { $0.wrapped(to: width, indent: 2) + "\n" }.joined()
  }

  private func productLines(_ format: StatementFormat) -> [String] {
    statement.invoices.compactMap { invoice in
      product(of: invoice.id).map { "\(format.words[.invoice]) \(invoice.reference): \($0)" }
    }
  }

  private func paymentLines(_ format: StatementFormat) -> [String] {
    let words = format.words
    var lines: [String] = []
    if let payTo {
      lines.append("\(words[.payTo]): \([payTo.iban.text, payTo.name].compactMap(\.self).joined(separator: ", "))")
    }
    lines.append("\(words[.mention]): \(communication)")
    if let link = paymentLink { lines.append("\(words[.link]): \(link)") }
    return lines
  }

  /// The same facts for programs: who owes, who is owed, and how to pay.
  var debtorMembers: [JSONValue.Member] {
    [
      JSONValue.Member(key: "debtor", value: ["name": .string(debtor)]),
      JSONValue.Member(
        key: "creditor",
        value: .objectOfPresent([
          "name": .string(creditor.name), "enterprise-number": .text(creditor.enterpriseNumber ?? creditor.vat),
          "address": creditor.address.map { .string($0.oneLine) } ?? .null,
        ])),
      JSONValue.Member(
        key: "payment",
        value: .objectOfPresent([
          "iban": .text(payTo?.iban), "name": .text(payTo?.name), "reference": .string(communication),
          "link": .text(paymentLink),
        ])),
    ]
  }

  /// What was supplied with an invoice.
  func product(of invoice: Identifier) -> String? { file.invoices.first { $0.id == invoice }?.description }

  /// The case's number as payers write it: between `+++` if it is a structured communication.
  private var communication: String {
    StructuredCommunication(file.number.text) == nil ? file.number.text : "+++\(file.number)+++"
  }

  private var paymentLink: String? {
    file.paymentMethods?.link.map { link in
      let digits = file.number.text.filter { $0 != "/" }
      return link.split(separator: "{number}", omittingEmptySubsequences: false).joined(separator: digits)
    }
  }
}
