internal import DossierCore

extension Listing {
  /// The parties of one kind.
  init<Value: PartyDocument>(parties: [(slug: Slug, party: Value)], in language: Language) {
    let words = Words(language: language)
    self.init(
      schema: "dossier.\(Value.kind.folder)/1",
      columns: [
        Column(key: "slug", title: words[Value.kind.word]), Column(key: "name", title: words[.name], mayBeCut: true),
        Column(key: "vat", title: words[Words.StatementWord.vat], yields: 2),
        Column(key: "city", title: words[.city], mayBeCut: true, yields: 4),
        Column(key: "phone", title: words[.phone], yields: 3),
        Column(key: "email", title: words[.email], mayBeCut: true, yields: 1),
      ])
    rows = parties.map { slug, party in
      [
        Cell(slug.text), Cell(party.displayName),
        Cell(party.vat?.text, shown: (party.vat ?? party.enterpriseNumber)?.text),
        Cell(party.address?.city), Cell(party.phones.first?.number.text), Cell(party.emails.first),
      ]
    }
  }

  /// Who is who.
  init(contacts: [ContactEntry], in language: Language) {
    let words = Words(language: language)
    self.init(
      schema: "dossier.contacts/1",
      columns: [
        Column(key: "contact", title: words[.contact], mayBeCut: true), Column(key: "type", title: words[.type]),
        Column(key: "contact-person", title: words[.contactPerson], mayBeCut: true),
        Column(key: "phone", title: words[.phone], mayBeCut: true),
        Column(key: "email", title: words[.email], mayBeCut: true), Column(key: "slug", title: ""),
      ])
    rows = contacts.map { entry in
      [
        Cell(entry.name), Cell(entry.role.rawValue, shown: words.text(entry.role)), Cell(entry.person),
        Cell(entry.phones.isEmpty ? nil : entry.phones.map(\.text).joined(separator: ", ")),
        Cell(entry.emails.isEmpty ? nil : entry.emails.joined(separator: ", ")), Cell(entry.slug.text, shown: ""),
      ]
    }
  }
}

extension Words {
  /// What somebody is in a case.
  func text(_ role: ContactEntry.Role) -> String {
    switch role {
    case .debtor: self[.debtor]
    case .coDebtor: self[.coDebtor]
    case .representative: self[.representative]
    case .creditor: self[.creditor]
    case .agency: self[.agency]
    }
  }
}

extension PartyKind {
  /// The word for it.
  var word: Words.Word {
    switch self {
    case .creditor: .creditor
    case .agency: .agency
    case .debtor: .debtor
    }
  }
}

extension Phone {
  /// The number with its label: `0473/44.67.24 (KLANT)`.
  var text: String { label.map { "\(number) (\($0))" } ?? number.text }
}
