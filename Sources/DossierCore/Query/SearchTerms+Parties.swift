extension SearchTerms {
  /// What can be found of a creditor; without its document the slug alone.
  public init(creditor slug: Slug, _ document: Creditor?, country: String) {
    self.init(.creditor, slug, document, country)
  }

  /// What can be found of an agency; without its document the slug alone.
  public init(agency slug: Slug, _ document: Agency?, country: String) {
    self.init(.agency, slug, document, country)
  }

  private init(_ field: QueryField, _ slug: Slug, _ document: (any OrganisationDocument)?, _ country: String) {
    self.init(country: country)
    add(field, code: slug.text)
    add(.holder, code: slug.text)
    add(field, text: document?.displayName ?? slug.text)
    add(.holder, text: document?.displayName)
  }

  /// What can be found of a debtor; without its document the slug alone.
  public init(debtor slug: Slug, _ document: Debtor?, country: String) {
    self.init(country: country)
    add(.debtor, code: slug.text)
    guard let debtor = document else {
      add(.debtor, text: slug.text)
      return
    }
    for phone in debtor.phones {
      add(.phone, code: phone.number.text)
      if phone.kind == .mobile { add(.mobile, code: phone.number.text) }
    }
    for contact in debtor.contacts { add(.phone, code: contact.phone?.text) }
    for email in debtor.emails + debtor.contacts.compactMap(\.email) { add(.email, both: email) }
    for account in debtor.ibans { add(.iban, code: account.iban.text) }
    add(.vat, code: debtor.vat?.text)
    add(.enterprise, code: debtor.enterpriseNumber?.text)
    add(.kind, code: debtor.kind.rawValue)
    for name in debtor.searchedNames {
      add(.name, text: name)
      add(.debtor, text: name)
    }
    add(.street, text: debtor.address?.street)
    add(.nr, code: debtor.address?.number)
    add(.postcode, code: debtor.address?.postcode)
    add(.city, text: debtor.address?.city)
    add(.country, code: debtor.address?.country?.code)
    add(nil, text: debtor.address?.oneLine)
    add(.born, day: debtor.birthDate)
    add(nil, text: debtor.birthDate?.description)
  }
}

extension Debtor {
  /// The names by which somebody may look for the debtor, each once.
  fileprivate var searchedNames: [String] {
    let person = [firstName, middleNames, lastName].compactMap(\.self).joined(separator: " ")
    var names: [String] = []
    for name in [name, person, initials, attention].compactMap(\.self) + contacts.map(\.name)
    where !name.isEmpty && !names.contains(name) {
      names.append(name)
    }
    return names
  }
}
