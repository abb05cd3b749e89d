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
      add(.phone, phone.number, debtor.address?.country)
      if phone.kind == .mobile { add(.mobile, phone.number, debtor.address?.country) }
    }
    for contact in debtor.contacts {
      if let phone = contact.phone { add(.phone, phone, debtor.address?.country) }
    }
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
    for text in debtor.birthDate?.writtenForms ?? [] { add(nil, text: text) }
  }

  /// Adds a telephone number as it is dialled in the store's country and, in full, from the debtor's own.
  private mutating func add(_ field: QueryField, _ phone: PhoneNumber, _ country: Country?) {
    add(field, code: phone.text)
    if let country { add(field, code: "+" + phone.normalized(in: country.code)) }
  }
}

extension CalendarDate {
  /// The day as documents and as lists write it: words are cut at the signs, so that `29-02-1980` finds `29/02/1980`.
  fileprivate var writtenForms: [String] {
    let parts = description.split(separator: "-")
    return [description, parts.reversed().joined(separator: "-")]
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
