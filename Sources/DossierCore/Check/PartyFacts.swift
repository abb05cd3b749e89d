/// What a first pass gathers about parties: who shares a number or an id with another.
struct PartyFacts: Sendable {
  /// What is kept of one party.
  struct Item: Sendable {
    let path: String
    let kind: PartyKind
    let id: Identifier?
    let numbers: PartyNumbers
    /// The accounts of an organisation, normalised.
    let accounts: Set<String>
    /// The e-mail addresses of a debtor, in small letters.
    let emails: [String]
    /// What a creditor's file says of its claims.
    let claims: ClaimFacts.Creditor?
    /// Whether it is a debtor who is a person.
    let isPerson: Bool

    /// The name of the file.
    var slug: Slug? { Slug(StoreLayout.slug(ofFile: path)) }

    /// Takes it out of a party's file, but for what is wrong there; of such a one nothing is a measure for others.
    init<Party: PartyDocument>(_ file: Loaded<Party>, _ damage: DamagedPlaces? = nil) {
      let value = file.value
      func isSound(_ key: String) -> Bool { damage.map { !$0.keys.contains(key) } ?? true }
      path = file.path
      kind = Party.kind
      id = isSound("id") ? value.id : nil
      let written = [isSound("vat") ? value.vat : nil, isSound("enterprise-number") ? value.enterpriseNumber : nil]
      numbers = PartyNumbers(
        slug: StoreLayout.slug(ofFile: file.path), numbers: Set(written.compactMap { $0?.comparable }))
      accounts = value is Debtor || damage != nil ? [] : Set(value.ibans.map(\.iban.normalized))
      emails = value is Debtor && isSound("emails") ? value.emails.map { $0.lowercased() } : []
      isPerson = damage == nil && (value as? Debtor)?.kind == .person
      claims =
        damage == nil
        ? (value as? Creditor).map {
          ClaimFacts.Creditor(terms: $0.organisation.terms, claims: ClaimCreditor($0.organisation))
        } : nil
    }
  }

  /// The files of the ids that several parties have.
  private(set) var sharedIDs: [Identifier: [String]] = [:]
  /// The parties of a kind that share a number with another.
  private(set) var sharing: [PartyKind: [PartyNumbers]] = [:]
  /// The debtors of each e-mail address that several have.
  private(set) var sharedEmails: [String: [String]] = [:]
  /// The files that are read again, by kind, sorted.
  private(set) var suspects: [PartyKind: [String]] = [:]

  init(_ items: [Item]) {
    var places: [Identifier: Int] = [:]
    var firstByNumber: [PartyKind: [String: Int]] = [:]
    var firstByEmail: [String: Int] = [:]
    var suspects: Set<Int> = []
    var sharers: Set<Int> = []
    for (place, item) in items.enumerated() {
      if let id = item.id {
        if let other = places[id] {
          sharedIDs[id, default: [items[other].path]].append(item.path)
          suspects.formUnion([place, other])
        } else {
          places[id] = place
        }
      }
      for number in item.numbers.numbers {
        if let other = firstByNumber[item.kind]?[number] {
          sharers.formUnion([place, other])
        } else {
          firstByNumber[item.kind, default: [:]][number] = place
        }
      }
    }
    for (place, item) in items.enumerated() {
      for email in Set(item.emails) {
        if let other = firstByEmail[email] {
          sharedEmails[email, default: [items[other].path]].append(item.path)
          suspects.formUnion([place, other])
        } else {
          firstByEmail[email] = place
        }
      }
    }
    for place in sharers.sorted() { sharing[items[place].kind, default: []].append(items[place].numbers) }
    for place in suspects.union(sharers).sorted() {
      self.suspects[items[place].kind, default: []].append(items[place].path)
    }
  }
}
