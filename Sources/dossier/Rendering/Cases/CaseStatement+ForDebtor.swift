internal import DossierCore

extension CaseStatement {
  /// Who is owed, as the law asks it: name, enterprise number, address.
  func creditorText(_ format: StatementFormat) -> String {
    var lines = [creditor.name]
    if let number = creditor.enterpriseNumber ?? creditor.vat {
      lines.append("\(format.words[.enterpriseNumber]): \(number)")
    }
    if let address = creditor.address { lines.append(address.oneLine) }
    return lines.map { $0 + "\n" }.joined() + "\n"
  }

  /// What was supplied, invoice by invoice, and how to pay.
  func paymentText(_ format: StatementFormat) -> String {
    let words = format.words
    var lines = statement.invoices.compactMap { invoice in
      product(of: invoice.id).map { "\(words[.invoice]) \(invoice.reference): \($0)" }
    }
    if !lines.isEmpty { lines.insert("", at: 0) }
    lines.append("")
    if let payTo {
      lines.append("\(words[.payTo]): \([payTo.iban.text, payTo.name].compactMap(\.self).joined(separator: ", "))")
    }
    lines.append("\(words[.mention]): \(communication)")
    if let link = paymentLink { lines.append("\(words[.link]): \(link)") }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The same facts for programs: the creditor and how to pay.
  var debtorMembers: [JSONValue.Member] {
    [
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
