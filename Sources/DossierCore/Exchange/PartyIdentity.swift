/// By what a party is told from others.
public struct PartyIdentity: Sendable, Equatable {
  /// Creditor, agency or debtor.
  public let kind: PartyKind
  /// The slug of its file.
  public let slug: Slug
  /// The id for life.
  public let id: Identifier
  /// The name for people.
  public let name: String
  /// Its ids in other stores.
  let knownAs: [Identifier]
  /// Its VAT and enterprise number, comparable.
  let numbers: Set<String>
  /// Its e-mail addresses, in small letters.
  public let emails: Set<String>
  /// The town of its address.
  public let town: String?
  /// Name and address without accents, capitals and signs; nil without a town.
  let place: String?
  /// The id of its own store.
  let store: Identifier?

  /// Takes it out of a debtor's file.
  init(_ debtor: Debtor, slug: Slug) {
    self.init(debtor, slug: slug, knownAs: debtor.knownAs, store: nil)
  }

  /// Takes it out of the file of a creditor or an agency.
  init(_ party: some OrganisationDocument, slug: Slug) {
    self.init(party, slug: slug, knownAs: party.organisation.knownAs, store: party.organisation.store)
  }

  private init<Party: PartyDocument>(_ party: Party, slug: Slug, knownAs: [Identifier], store: Identifier?) {
    kind = Party.kind
    self.slug = slug
    id = party.id
    name = party.displayName
    self.knownAs = knownAs
    numbers = Set([party.vat, party.enterpriseNumber].compactMap { $0?.comparable })
    emails = Set(party.emails.map { $0.lowercased() })
    self.store = store
    let address = party.address
    town = address?.city
    place = address?.city.map { city in
      [party.displayName, address?.street ?? "", address?.number ?? "", address?.postcode ?? "", city]
        .map { LatinFolding.fold($0).filter { $0.isLetter || $0.isNumber } }.joined(separator: " ")
    }
  }
}
