import DossierCore

extension GeneratedCase {
  /// The file of a case that its creditor still holds, with one file beside it that belongs to its first invoice.
  func file(of creditor: GeneratedCreditor, attaching content: [UInt8]) -> (path: String, text: String) {
    var writer = self
    return writer.written(of: creditor, attaching: content)
  }

  private mutating func written(of creditor: GeneratedCreditor, attaching content: [UInt8]) -> (
    path: String, text: String
  ) {
    let number = number?.description ?? ""
    let terms = debtor.isPerson ? creditor.consumerTerms ?? creditor.businessTerms : creditor.businessTerms
    var text = """
      dossier: 1
      id: \(draw.identifier(Identifier.caseLength))
      number: \(number)
      type: collection
      status: open
      phase: amicable
      creditor: \(creditor.slug)
      debtor: \(debtor.slug)
      customer-number: K-\(draw.digits(6))
      currency: EUR
      terms: \(terms)
      opened: \(time(opened))

      """
    text += invoices()
    text += """
      attachments:
        - id: \(draw.entry())
          file: invoice.pdf
          kind: invoice
          sha256: \(ContentHash(of: content))
          size: \(content.count)
          added: \(time(opened))
          visibility: public
      \(record(opened))log:

      """
    var day = after(opened, 3)
    let wording = Wording.of(debtor.language)
    for _ in 0..<1 + draw.number(4) {
      day = after(day, 30)
      text += """
          - id: \(draw.entry())
            at: \(time(day))
            by: \(by)@\(creditor.slug).example
            side: creditor
            kind: \(draw.pick(["message", "letter", "email-in", "email-out", "call"]))
            visibility: \(draw.chance(900) ? "public" : "internal")
            text: \(wording.sentence(&draw, region: debtor.region, day: day.description))

        """
    }
    return ("cases/\(opened.description.prefix(7))/\(number.replacing("/", with: "-")).yaml", text)
  }
}
