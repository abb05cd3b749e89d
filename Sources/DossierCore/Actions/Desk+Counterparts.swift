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
    return try counterpart(handover.to)
  }

  private func counterpart(_ taker: Slug) throws(ActionError) -> Counterpart {
    let agency = try reading { () throws(LoadError) in try store.agency(taker).value.organisation }
    return Counterpart(slug: taker, store: agency.store, answersItself: agency.exchange == .bundles)
  }

  /// Whose word a request needs: the holder's, else that of who sent the case here, else that of who has it.
  ///
  /// - Parameters:
  ///   - case: The case.
  ///   - name: The one that is to be asked; nil for the one whose word it is.
  /// - Returns: Who is asked, and how a store between two others says so, since both hear it; nil if there is one other.
  /// - Throws: `ActionError.refused` with `nobodyToAsk`, or with `notConcerned` if `name` does not have the case.
  func addressee(
    of case: Case, named name: String? = nil
  ) throws(ActionError) -> (other: Counterpart, place: RequestAddressee?) {
    let (sender, taker) = (try sender(of: `case`), try taker(of: `case`))
    let isBetween = sender != nil && taker?.answersItself == true
    func asked(_ other: Counterpart) -> (other: Counterpart, place: RequestAddressee?) {
      (other, isBetween ? (other.slug == taker?.slug ? .taker : .sender) : nil)
    }
    if let name {
      let others = [sender, taker].compactMap(\.self)
      guard let other = others.first(where: { $0.slug.text == name }) else {
        throw .refused(.notConcerned(name, number: `case`.number, others: others.map(\.slug)))
      }
      return asked(other)
    }
    let usual =
      switch try holder(of: `case`) {
      case .agency: taker
      case .sender: sender
      case .here: sender ?? taker
      }
    guard let usual else { throw .refused(.nobodyToAsk(number: `case`.number)) }
    return asked(usual)
  }

  /// A request as somebody can hear it: where nobody else has the case any more, it is written down as the debtor's, which
  /// the holder answers and every later taker is told.
  func asking(_ request: ProposedRequest, of case: Case) throws(ActionError) -> ProposedRequest {
    let others = [try sender(of: `case`), try taker(of: `case`)].compactMap(\.self)
    guard others.isEmpty, request.kind == .amendment else { return request }
    let options = ["--side", Side.debtor.rawValue] + request.options
    return ProposedRequest(request.number, request.kind, options, leaving: request.left)
  }

  /// Who was asked with a request of this store; nil if nobody who could answer has the case any more.
  ///
  /// An agency that gave the case back may still say in words what it was asked.
  func asked(with request: Request, in case: Case) throws(ActionError) -> Counterpart? {
    let asked: Counterpart? =
      switch request.to {
      case .sender: try sender(of: `case`)
      case .taker: try taker(of: `case`)
      case nil: try? addressee(of: `case`).other
      }
    guard asked == nil, request.asksForWords else { return asked }
    return try `case`.handovers.last { $0.ended?.outcome != .declined }
      .map { last throws(ActionError) in try counterpart(last.to) }
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
      guard let asked = try asked(with: request, in: file.value) else {
        throw .refused(.askedOfNobody(number: file.value.number, request: request.id))
      }
      guard !asked.answersItself else { throw .refused(.askedOf(asked.slug, request: request.id)) }
      return
    }
    // Who sent the case here asks its taker, who has it from here its sender.
    var others: [Counterpart] = []
    if request.to != .sender {
      // One between two others says whom it asks; what it asked before was asked of who sent the case to it.
      let isForAny = request.to == .taker || request.kind == .contactChange
      var senders: [Slug] = []
      for slug in file.value.received.map(\.from) {
        let isAsking = isForAny ? true : try isCreditor(slug)
        if isAsking { senders.append(slug) }
      }
      others += try neighbours(senders)
    }
    if request.to != .sender, file.value.received.isEmpty, let sender = try sender(of: file.value) {
      others.append(sender)
    }
    if request.to != .taker { others += try neighbours(file.value.handovers.map(\.to)) }
    guard let org = request.record.org else { return }
    guard others.contains(where: { $0.store == nil || $0.store == org }) else {
      throw .refused(.askedOf(nil, request: request.id))
    }
    try requireDecidable(request, asked: org, in: file.value)
  }

  /// Refuses to decide for whoever has the case again and asked for it: by now that is theirs to do.
  private func requireDecidable(_ request: Request, asked org: Identifier, in case: Case) throws(ActionError) {
    guard request.changesCase, case .sender(let slug) = try holder(of: `case`),
      try organisation(slug)?.store == org, let refusal = Refusal.held(`case`, by: .sender(slug))
    else { return }
    throw .refused(refusal)
  }

  /// For whose answer a request waits; nil if for none.
  func waiting(of request: Request, in file: Loaded<Case>) throws(ActionError) -> RequestWaiting? {
    guard request.answer == nil, !request.isVoid else { return nil }
    do throws(ActionError) {
      try requireAnswerable(request, in: file)
      return .here
    } catch .refused(let refusal) {
      switch refusal {
      case .askedOfNobody: return .nobody
      case .returned: return request.side == .debtor ? .others : .nobody
      default: return .others
      }
    } catch {
      throw error
    }
  }

  /// Whether a request is this store's to answer.
  func mayAnswer(_ request: Request, in file: Loaded<Case>) throws(ActionError) -> Bool {
    try waiting(of: request, in: file) == .here
  }

  private func isCreditor(_ slug: Slug) throws(ActionError) -> Bool {
    try reading { () throws(LoadError) in try store.exists(StoreLayout.party(.creditor, slug)) }
  }

  private func neighbours(_ slugs: [Slug]) throws(ActionError) -> [Counterpart] {
    var all: [Counterpart] = []
    for slug in Set(slugs).sorted() {
      all.append(Counterpart(slug: slug, store: try organisation(slug)?.store, answersItself: true))
    }
    return all
  }

  /// A creditor or an agency; nil if there is none of that name.
  private func organisation(_ slug: Slug) throws(ActionError) -> Organisation? {
    try reading { () throws(LoadError) in
      for kind in [PartyKind.creditor, .agency] where try store.exists(StoreLayout.party(kind, slug)) {
        return try store.organisation(kind, slug)
      }
      return nil
    }
  }
}

/// For whose answer a request waits.
public enum RequestWaiting: String, Sendable, CaseIterable {
  /// For one that is given here.
  case here
  /// For another organisation's.
  case others
  /// For none that will come: who was asked does not have the case any more.
  case nobody
}

extension Request {
  /// Whether an acceptance changes the case.
  fileprivate var changesCase: Bool { payload.map { !$0.entries.isEmpty || !$0.fields.isEmpty } ?? false }
}
