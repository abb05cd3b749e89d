/// One line of who is who: a party, or a person to speak to there.
public struct ContactEntry: Sendable, Equatable {
  /// What the party is in the case.
  public enum Role: String, Sendable, CaseIterable {
    /// Who owes.
    case debtor
    /// Who owes beside the debtor.
    case coDebtor = "co-debtor"
    /// Who acts for the debtor: letters go there only.
    case representative
    /// Who is owed.
    case creditor
    /// Who collects.
    case agency
  }

  /// What the party is.
  public let role: Role
  /// The party's slug.
  public let slug: Slug
  /// The party's name.
  public let name: String
  /// The person.
  public let person: String?
  /// Telephone numbers of the person, else of the party.
  public let phones: [Phone]
  /// E-mail addresses of the person, else of the party.
  public let emails: [String]
}

extension ContactEntry {
  /// The lines of a party: one a person, before them one for the party itself if it says more.
  static func entries<Value: PartyDocument>(
    of party: Value, _ slug: Slug, as role: Role, attention: String? = nil
  ) -> [ContactEntry] {
    func entry(_ person: String?, _ phones: [Phone], _ emails: [String]) -> ContactEntry {
      ContactEntry(role: role, slug: slug, name: party.displayName, person: person, phones: phones, emails: emails)
    }
    let persons = party.contacts.map { contact in
      entry(
        contact.name, contact.phone.map { [Phone(number: $0, kind: .phone, label: nil)] } ?? party.phones,
        contact.email.map { [$0] } ?? party.emails)
    }
    let phones = Set(persons.flatMap(\.phones).map(\.number))
    let emails = Set(persons.flatMap(\.emails))
    let saysMore =
      persons.isEmpty || attention != nil || party.phones.contains { !phones.contains($0.number) }
      || party.emails.contains { !emails.contains($0) }
    return (saysMore ? [entry(attention, party.phones, party.emails)] : []) + persons
  }

  /// The lines of a debtor and of who acts for it.
  static func entries(of debtor: Debtor, _ slug: Slug, as role: Role = .debtor) -> [ContactEntry] {
    let own = entries(of: debtor, slug, as: role, attention: debtor.attention)
    guard let representative = debtor.representedBy else { return own }
    return own + [
      ContactEntry(
        role: .representative, slug: slug, name: debtor.displayName, person: representative.name,
        phones: representative.phone.map { [Phone(number: $0, kind: .phone, label: nil)] } ?? [],
        emails: representative.email.map { [$0] } ?? [])
    ]
  }
}
