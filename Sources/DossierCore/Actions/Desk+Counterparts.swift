/// Another organisation that has a case too.
struct Counterpart: Sendable {
  /// What this store calls it.
  let slug: Slug
  /// The id of its own store; nil while nothing came of it.
  let store: Identifier?
  /// Whether it runs dossier, so that requests reach it and it answers them itself.
  let answersItself: Bool
}

extension Desk {
  /// Who sent the case here, as its creditor did to an agency that recorded it itself; nil if it is the store's own.
  func sender(of case: Case) throws(ActionError) -> Counterpart? {
    if let reception = `case`.received.last {
      return Counterpart(
        slug: reception.from, store: try organisation(reception.from)?.store, answersItself: true)
    }
    guard store.settings.value.role == .agency else { return nil }
    let creditor = try organisation(`case`.creditor)
    return Counterpart(slug: `case`.creditor, store: creditor?.store, answersItself: creditor?.exchange == .bundles)
  }

  /// Who has the case from here; nil if nobody has.
  func taker(of case: Case) throws(ActionError) -> Counterpart? {
    guard let handover = `case`.openHandover else { return nil }
    let agency = try reading { () throws(LoadError) in try store.agency(handover.to).value.organisation }
    return Counterpart(slug: handover.to, store: agency.store, answersItself: agency.exchange == .bundles)
  }

  /// Whose word a request needs: the holder's, else that of who sent the case here, else that of who has it.
  ///
  /// - Parameter name: The one that is to be asked; nil for the one whose word it is.
  /// - Returns: Who is asked, and whether that has to be said: a store between two others is heard by both.
  /// - Throws: `ActionError.refused` with `nobodyToAsk`, or with `notConcerned` if `name` does not have the case.
  func addressee(
    of case: Case, named name: String? = nil
  ) throws(ActionError) -> (other: Counterpart, isToBeNamed: Bool) {
    let (sender, taker) = (try sender(of: `case`), try taker(of: `case`))
    let isBetween = sender != nil && taker?.answersItself == true
    if let name {
      let others = [sender, taker].compactMap(\.self)
      guard let other = others.first(where: { $0.slug.text == name }) else {
        throw .refused(.notConcerned(name, number: `case`.number, others: others.map(\.slug)))
      }
      return (other, isBetween)
    }
    let usual =
      switch try holder(of: `case`) {
      case .agency: taker
      case .sender: sender
      case .here: sender ?? taker
      }
    guard let usual else { throw .refused(.nobodyToAsk(number: `case`.number)) }
    return (usual, isBetween)
  }

  /// Whether a request was recorded here.
  func isOwn(_ request: Request) -> Bool {
    if let org = request.record.org { return org == store.settings.value.id }
    return request.side == nil || request.side == ownSide
  }

  /// The side of collection that the store is on.
  var ownSide: Side { store.settings.value.role == .creditor ? .creditor : .agency }

  /// Refuses to answer for others: only the other organisation does, and a debtor's request only the holder.
  ///
  /// What was asked of an organisation that does not run dossier is answered here as it reports.
  func requireAnswerable(_ request: Request, in file: Loaded<Case>) throws(ActionError) {
    guard !request.isVoid else { throw .refused(.alreadyVoid(request.id)) }
    if let answer = request.answer { throw .refused(.answered(request.id, answer.verdict, on: answer.at.date)) }
    if request.side == .debtor { return try requireHeldHere(file) }
    if isOwn(request) {
      let asked = try? addressee(of: file.value, named: request.to?.text).other
      guard asked?.answersItself == false else { throw .refused(.askedOf(asked?.slug, request: request.id)) }
      return
    }
    if let to = request.to, try !isOwner(to) { throw .refused(.askedOf(to, request: request.id)) }
    let others = try neighbours(of: file.value)
    guard let org = request.record.org, !others.contains(where: { $0.store == nil || $0.store == org }) else { return }
    throw .refused(.askedOf(nil, request: request.id))
  }

  /// Everybody with whom the case was ever shared from here.
  private func neighbours(of case: Case) throws(ActionError) -> [Counterpart] {
    var all = try [sender(of: `case`)].compactMap(\.self)
    for slug in Set(`case`.received.map(\.from) + `case`.handovers.map(\.to)).sorted() {
      all.append(Counterpart(slug: slug, store: try organisation(slug)?.store, answersItself: true))
    }
    return all
  }

  /// Whether a name, or an id that came in a bundle, is that of the store's owner.
  private func isOwner(_ name: Slug) throws(ActionError) -> Bool {
    let owners = store.settings.value.owners
    if owners.contains(name) { return true }
    for owner in owners {
      guard let organisation = try organisation(owner) else { continue }
      if ([organisation.id] + organisation.knownAs).contains(where: { $0.text == name.text }) { return true }
    }
    return false
  }

  /// A creditor or an agency; nil if there is none of that name.
  private func organisation(_ slug: Slug) throws(ActionError) -> Organisation? {
    try reading { () throws(LoadError) in
      for kind in [PartyKind.creditor, .agency] where try store.exists(StoreLayout.party(kind, slug)) {
        return kind == .creditor
          ? try store.creditor(slug).value.organisation : try store.agency(slug).value.organisation
      }
      return nil
    }
  }
}
