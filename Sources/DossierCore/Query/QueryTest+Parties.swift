extension QueryTest {
  /// Whether a creditor is what is wanted of one.
  func holds(creditor slug: Slug, _ creditor: Creditor?) -> Bool {
    holds(slug, creditor?.displayName, as: .creditor)
  }

  /// Whether an agency is what is wanted of one.
  func holds(agency slug: Slug, _ agency: Agency?) -> Bool { holds(slug, agency?.displayName, as: .agency) }

  private func holds(_ slug: Slug, _ name: String?, as own: QueryField) -> Bool {
    switch field {
    case nil: isIn(name ?? slug.text)
    case own: isWord(slug.text) || isIn(name)
    default: false
    }
  }

  /// Whether a debtor is what is wanted of one.
  func holds(debtor slug: Slug, _ debtor: Debtor?) -> Bool {
    guard let debtor else { return holds(slug, nil, as: .debtor) }
    switch field {
    case nil: return holdsAnything(debtor)
    case .debtor: return isWord(slug.text) || isName(debtor)
    case .name: return isName(debtor)
    case .street: return isIn(debtor.address?.street)
    case .nr: return isCode(debtor.address?.number)
    case .postcode: return isCode(debtor.address?.postcode)
    case .city: return isIn(debtor.address?.city)
    case .born: return isDay(debtor.birthDate)
    case .phone: return phones(debtor).contains(where: isPhone)
    case .mobile: return debtor.phones.contains { $0.kind == .mobile && isPhone($0.number) }
    case .email: return emails(debtor).contains { isWord($0) || isIn($0) }
    case .iban: return debtor.ibans.contains { isCode($0.iban.text) }
    case .vat: return isRegistered(debtor.vat)
    case .enterprise: return isRegistered(debtor.enterpriseNumber)
    case .number, .reference, .creditor, .agency, .invoice, .type, .status, .phase, .reason, .administration, .track,
      .tag, .customer, .text:
      return false
    }
  }

  private func isName(_ debtor: Debtor) -> Bool {
    let parts = [debtor.firstName, debtor.middleNames, debtor.lastName].compactMap(\.self)
    return isIn(debtor.name) || isIn(parts.joined(separator: " ")) || isIn(debtor.initials)
      || debtor.contacts.contains { isIn($0.name) }
  }

  private func holdsAnything(_ debtor: Debtor) -> Bool {
    if isName(debtor) { return true }
    var texts = SearchText()
    texts.append(debtor.address?.oneLine)
    texts.append(debtor.birthDate?.description)
    for email in emails(debtor) { texts.append(email) }
    return isIn(texts) || phones(debtor).contains(where: isPhone) || isRegistered(debtor.vat)
      || isRegistered(debtor.enterpriseNumber) || debtor.ibans.contains { isCode($0.iban.text) }
  }

  private func emails(_ debtor: Debtor) -> [String] { debtor.emails + debtor.contacts.compactMap(\.email) }

  private func phones(_ debtor: Debtor) -> [PhoneNumber] {
    debtor.phones.map(\.number) + debtor.contacts.compactMap(\.phone)
  }
}
