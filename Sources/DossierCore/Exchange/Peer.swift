/// An organisation that bundles are exchanged with.
public struct Peer: Sendable, Equatable {
  /// Its party file, and the folder of what was exchanged with it.
  public let slug: Slug
  /// Creditor or agency.
  public let kind: PartyKind
  /// What is known of it.
  public let organisation: Organisation

  /// Makes a peer.
  public init(slug: Slug, kind: PartyKind, organisation: Organisation) {
    self.slug = slug
    self.kind = kind
    self.organisation = organisation
  }

  /// To whom bundles for it are addressed: its store's id, or its VAT or enterprise number before it first answered; nil
  /// if none of them is known.
  public var address: String? {
    organisation.store?.text ?? (organisation.vat ?? organisation.enterpriseNumber)?.normalized
  }
}

extension Store {
  /// The peer of this name: the agency, or the creditor that exchanges bundles where the agency does not.
  ///
  /// - Throws: `LoadError`, `noSuchPeer` with the nearest name if there is none.
  public func peer(_ slug: Slug) throws(LoadError) -> Peer {
    let isCreditor = try exists(StoreLayout.party(.creditor, slug))
    if try exists(StoreLayout.party(.agency, slug)) {
      let organisation = try agency(slug).value.organisation
      if !isCreditor || organisation.exchange == .bundles {
        return Peer(slug: slug, kind: .agency, organisation: organisation)
      }
    }
    guard isCreditor else {
      let known = try parties(.agency) + parties(.creditor)
      throw .noSuchPeer(slug.text, nearest: Suggestion.nearest(to: slug.text, among: known.map(\.text)))
    }
    return Peer(slug: slug, kind: .creditor, organisation: try creditor(slug).value.organisation)
  }

  /// Whether a party is one of the organisations whose store this is: of its kind, and of one of their names.
  func isOwn(_ kind: PartyKind, _ slug: Slug) -> Bool {
    kind == settings.value.role.partyKind && settings.value.owners.contains(slug)
  }

  /// The peers: those that exchange bundles, and those with which bundles were exchanged; sorted.
  ///
  /// - Returns: The peers, and the files of parties that cannot be read, so that nobody knows whether they are peers.
  /// - Throws: `LoadError` if a folder cannot be listed.
  public func peers() throws(LoadError) -> (peers: [Peer], unreadable: [CaseScanError]) {
    var slugs = Set(try list(StoreLayout.exchange).filter { $0.kind == .directory }.compactMap { Slug($0.name) })
    var unreadable: [CaseScanError] = []
    for kind in [PartyKind.agency, .creditor] {
      for slug in try parties(kind) where !isOwn(kind, slug) {
        do throws(LoadError) {
          if try organisation(kind, slug).exchange == .bundles { slugs.insert(slug) }
        } catch {
          unreadable.append(CaseScanError(path: StoreLayout.party(kind, slug), error: error))
        }
      }
    }
    let untold = Set(unreadable.map(\.path))
    var peers: [Peer] = []
    for slug in slugs.sorted() {
      do throws(LoadError) {
        let peer = try peer(slug)
        if !isOwn(peer.kind, slug) { peers.append(peer) }
      } catch {
        let paths = [PartyKind.agency, .creditor].map { StoreLayout.party($0, slug) }
        guard untold.isDisjoint(with: paths) else { continue }
        unreadable.append(CaseScanError(path: "\(StoreLayout.exchange)/\(slug)", error: error))
      }
    }
    return (peers, unreadable)
  }
}
