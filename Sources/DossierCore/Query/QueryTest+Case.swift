extension QueryTest {
  /// Whether a case itself, its parties aside, is what is wanted.
  func holds(_ value: Case) -> Bool {
    switch field {
    case nil: holdsAnything(value)
    case .number: isCode(value.number.text)
    case .reference: value.references.contains { isCode($0.value) || isIn($0.value) }
    case .invoice: value.invoices.contains { isCode($0.reference) || isIn($0.reference) }
    case .type: isWord(value.type.rawValue)
    case .status: self.value == "any" || isWord(value.status.rawValue)
    case .phase: value.phase.map { isWord($0.rawValue) } ?? false
    case .reason: value.closed.map { isWord($0.reason.rawValue) } ?? false
    case .administration: value.administration.map(isWord) ?? false
    case .track: value.track.map { isWord($0.text) } ?? false
    case .tag: value.tags.contains(where: isWord)
    case .customer: isCode(value.customerNumber)
    case .text: value.log.contains { isIn($0.text) || isIn($0.subject) }
    case .creditor, .debtor, .agency, .name, .street, .nr, .postcode, .city, .born, .phone, .mobile, .email, .iban,
      .vat, .enterprise:
      false
    }
  }

  private func holdsAnything(_ value: Case) -> Bool {
    if isCode(value.number.text) || value.references.contains(where: { isCode($0.value) }) { return true }
    var texts = SearchText()
    texts.append(value.number.text)
    texts.append(value.customerNumber)
    for reference in value.references { texts.append(reference.value) }
    for invoice in value.invoices { texts.append(invoice.reference) }
    for entry in value.log {
      texts.append(entry.subject)
      texts.append(entry.text)
    }
    return isIn(texts)
  }
}
