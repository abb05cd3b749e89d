/// Which organisation here sent a bundle.
enum SenderRecognition: Sendable, Equatable {
  /// This one, whose store is known.
  case known(PartyKind, Slug)
  /// This one, whose store is known from now on.
  case learned(PartyKind, Slug)
  /// None.
  case stranger

  /// Recognises a sender.
  ///
  /// - Parameters:
  ///   - store: The id of the store that the bundle comes from.
  ///   - organisations: The creditors and agencies of this store, but its own.
  ///   - partners: Those under whose hand-overs, or in answer to whose bundles, the bundle speaks of cases.
  ///   - document: The sender's own party document, if the bundle has it.
  init(store: Identifier, among organisations: [PartyIdentity], partners: Set<Slug>, document: PartyIdentity?) {
    if let known = organisations.first(where: { $0.store == store }) {
      self = .known(known.kind, known.slug)
      return
    }
    // Whose store is another is somebody else, whatever the bundle says.
    let open = organisations.filter { $0.store == nil }
    if let partner = open.first(where: { partners.contains($0.slug) }) {
      self = .learned(partner.kind, partner.slug)
      return
    }
    guard let document else {
      self = .stranger
      return
    }
    let matches = [document.kind, document.kind == .agency ? .creditor : .agency].lazy.compactMap { kind in
      switch PartyMatching(kind, open).match(document) {
      case .known(let slug), .same(let slug): (kind, slug)
      case .doubtful, .none: nil
      }
    }
    self = matches.first.map { .learned($0.0, $0.1) } ?? .stranger
  }
}
