/// The parties of a store, for finding the one that a bundle speaks of.
struct PartyMatching: Sendable {
  /// Which party here one of a bundle is.
  enum Match: Equatable {
    /// This one, whose ids it goes by.
    case known(Slug)
    /// This one, by a VAT or enterprise number.
    case same(Slug)
    /// Perhaps one of these: by e-mail address, by name and address, or because several have its number.
    case doubtful([Slug])
    /// None.
    case none
  }

  private var byID: [Identifier: PartyIdentity] = [:]
  private var byNumber: [String: [Slug]] = [:]
  private var byEmail: [String: [Slug]] = [:]
  private var byPlace: [String: [Slug]] = [:]
  private let kind: PartyKind

  /// Begins with the parties of a kind.
  init(_ kind: PartyKind, _ parties: [PartyIdentity]) {
    self.kind = kind
    for party in parties where party.kind == kind {
      // An id of its own goes before one in other stores.
      for id in party.knownAs where byID[id] == nil { byID[id] = party }
    }
    for party in parties where party.kind == kind {
      byID[party.id] = party
      for number in party.numbers { byNumber[number, default: []].append(party.slug) }
      for email in party.emails { byEmail[email, default: []].append(party.slug) }
      if let place = party.place { byPlace[place, default: []].append(party.slug) }
    }
  }

  /// The slug of the party that goes by an id, here or in other stores.
  func slug(of id: Identifier) -> Slug? { byID[id]?.slug }

  /// Finds a party.
  func match(_ party: PartyIdentity) -> Match {
    if let known = byID[party.id] { return .known(known.slug) }
    let byNumber = Self.unique(party.numbers.sorted().flatMap { self.byNumber[$0] ?? [] })
    if byNumber.count == 1 { return .same(byNumber[0]) }
    let near =
      byNumber + party.emails.sorted().flatMap { byEmail[$0] ?? [] } + (party.place.flatMap { byPlace[$0] } ?? [])
    return near.isEmpty ? .none : .doubtful(Self.unique(near))
  }

  private static func unique(_ slugs: [Slug]) -> [Slug] { Set(slugs).sorted() }
}
