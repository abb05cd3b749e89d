/// Why a bundle was not imported; the store is as it was.
public enum ImportError: Error, Sendable, Equatable {
  /// Something could not be read.
  case load(LoadError)
  /// The system refused something.
  case file(FileError)
  /// The change could not be made as it would have to be.
  case action(ActionError)
  /// Structure, names or hashes are wrong: what was found.
  case unsound([Finding])
  /// Its documents or totals are wrong: what was found.
  case wrong([Finding])
  /// It is no bundle; it may be another bag.
  case notABundle(isBag: Bool)
  /// It is for another organisation; whom it names.
  case notForHere(to: String)
  /// It is for the organisation of a number, and this store's own party has none: whom it names, and the party.
  case notForUnnumbered(to: String, PartyKind, Slug)
  /// This store made it.
  case ownBundle
  /// Nobody here is known to have the store that it comes from; how the sender calls itself, what it is, and who goes by
  /// that name here without a number.
  case unknownSender(store: String, name: String?, PartyKind? = nil, here: Slug? = nil)
  /// Another bundle of this number came from the organisation before; what it is for, and the last number that came.
  case usedNumber(Int, from: Slug, BundleKind, last: Int)
  /// An option names a case that is not in the bundle.
  case noSuchCase(String)
  /// An option names a party that is not in the bundle, or not here.
  case noSuchParty(String)
  /// An option names several cases of the bundle: their numbers.
  case severalCases(String, [CaseNumber])
  /// An option takes a party for one here that is known as another one already.
  case knownParty(name: String, as: Slug)
  /// The record of the bundle would be larger than a document may be.
  case tooLarge(path: String)
  /// A case that was taken before is to be declined; how it stands.
  case takenBefore(CaseNumber, TakenCase)
  /// A case is to be declined that the bundle does not hand over.
  case notHandedOver(CaseNumber)
  /// It breaks what this store asks of bundles of the organisation.
  case policy(PolicyBreach, of: Slug, BundleKind)
  /// Its signature could not be looked at.
  case seal(SealError)
  /// The acknowledgement could not be written.
  case bag(BagError)
  /// The acknowledgement would break what its recipient's file here asks of bundles.
  case answer(PolicyBreach, to: Peer)
}

/// How a case stands that was taken before.
public enum TakenCase: Sendable, Equatable {
  /// It is handled here.
  case open
  /// It is closed here.
  case closed
  /// It is with an agency now.
  case forwarded(to: Slug)
  /// Its hand-over has ended.
  case ended(HandoverOutcome)
}

extension TakenCase {
  fileprivate var words: String {
    switch self {
    case .open: ""
    case .closed: ", and is closed here"
    case .forwarded(let agency): ", and is with '\(agency)' now"
    case .ended(.returned): ", and given back since"
    case .ended(.takenBack): ", and taken back since"
    case .ended(.declined): ", and declined since"
    }
  }
}

extension ImportError: CustomStringConvertible {
  /// What is wrong: lower case, no full stop.
  public var description: String {
    switch self {
    case .load(let error): error.description
    case .file(let error): error.description
    case .action(let error): error.description
    case .unsound(let findings), .wrong(let findings): findings.sentences
    case .notABundle(isBag: true): "it is a bag, and no bundle: there is no 'bundle.yaml' in it"
    case .notABundle(isBag: false): "it is no bundle: there is neither 'bundle.yaml' nor 'bagit.txt' in it"
    case .notForHere(let to): "the bundle is for '\(to)', which is not this store"
    case .notForUnnumbered(let to, _, let slug):
      "the bundle is for '\(to)', and '\(slug)' has no VAT or enterprise number here"
    case .ownBundle: "this store made the bundle"
    case .unknownSender(let store, let name?, _, _):
      "the bundle comes from '\(name)' (store '\(store)'), who is not known here"
    case .unknownSender(let store, nil, _, _):
      "the bundle comes from the store '\(store)', which nobody here is known to have"
    case .usedNumber(let number, let peer, _, _): "another bundle of number \(number) came from '\(peer)' before"
    case .noSuchCase(let text): "there is no case '\(text)' in the bundle"
    case .noSuchParty(let text): "there is no party '\(text)' in the bundle, or here"
    case .severalCases(let text, let numbers):
      "'\(text)' is \(numbers.count) cases of the bundle: \(numbers.map(\.text).joined(separator: ", "))"
    case .knownParty(let name, let slug): "'\(name)' of the bundle is known as '\(slug)' here already"
    case .tooLarge(let path): "'\(path)' would have more than \(Store.maximumDocumentBytes) bytes"
    case .takenBefore(let number, let standing): "case \(number) was taken before\(standing.words)"
    case .notHandedOver(let number): "the bundle does not hand case \(number) over: there is nothing to decline"
    case .bag(let error): error.description
    case .answer(let breach, let peer): "the acknowledgement cannot be written: \(breach.words(sendingTo: peer.slug))"
    case .seal(let error): error.description
    case .policy(let breach, let sender, _): breach.words(receivingFrom: sender)
    }
  }
}
