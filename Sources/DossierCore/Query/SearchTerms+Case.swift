extension SearchTerms {
  /// What can be found of a case itself, its parties aside; void entries are found by what they say, not by their kind.
  public init(_ file: Case, country: String) {
    self.init(country: country)
    add(.number, both: file.number.text)
    for reference in file.references { add(.reference, both: reference.value) }
    for number in Set(file.formerNumbers.map(\.text)).subtracting(file.references.map(\.value)).sorted() {
      add(.reference, both: number)
    }
    add(.customer, both: file.customerNumber)
    for invoice in file.invoices {
      add(.invoice, both: invoice.reference)
      add(.reference, code: invoice.paymentReference)
    }
    for credit in file.credits { add(.invoice, both: credit.reference) }
    add(.administration, code: file.administration)
    add(.type, code: file.type.rawValue)
    add(.phase, code: file.phase?.rawValue)
    add(.track, code: file.track?.text)
    add(.capacity, code: file.capacity?.rawValue)
    add(.imported, code: file.imported?.from)
    add(.imported, text: file.imported?.from)
    for tag in file.tags {
      add(.tag, code: tag)
      add(nil, text: tag)
    }
    add(.handler, text: file.handler?.name)
    add(.handler, code: file.handler?.email)
    for attachment in file.attachments {
      add(.file, both: attachment.file)
      add(.file, code: attachment.file.split(separator: "/").last.map(String.init))
      if !attachment.isVoid { add(.kind, code: attachment.kind.rawValue) }
    }
    for entry in file.log where !entry.isVoid { add(.kind, code: entry.kind.rawValue) }
    for text in file.sentences { add(.text, text: text) }
  }
}

extension Case {
  /// What is told in it in sentences, in the order of the file.
  var sentences: [String] {
    var texts: [String?] = invoices.map(\.description) + costs.map(\.description) + payments.map(\.reference)
    texts += waivers.map(\.reason)
    for request in requests { texts += [request.text, request.answer?.text] }
    for entry in log { texts += [entry.subject, entry.to, entry.text] }
    return texts.compactMap(\.self)
  }

  /// The parties whose terms count for the case.
  public var namedParties: [(PartyKind, Slug)] {
    [(.creditor, creditor), (.debtor, debtor)] + coDebtors.map { (.debtor, $0.debtor) }
      + (agency.map { [(.agency, $0)] } ?? []) + handovers.map { (.agency, $0.to) }
  }
}
