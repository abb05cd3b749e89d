/// Why a command could not do what was asked; the store is as it was.
public enum ActionError: Error, Sendable, Equatable {
  /// Something could not be read.
  case load(LoadError)
  /// Something could not be written.
  case store(StoreError)
  /// A text that was given is not what its field takes.
  case draft(DraftError)
  /// The file cannot be changed as asked.
  case edit(YAMLEditError, path: String)
  /// No number could be given.
  case numbering(NumberingError)
  /// The money cannot be reckoned.
  case ledger(LedgerError)
  /// A bundle could not be made.
  case exchange(ExchangeError)
  /// The change would make a document that is wrong.
  case wouldBreak(path: String, [Finding])
  /// A rule of the case or a policy forbids it.
  case refused(Refusal)
  /// A file to attach cannot be taken under this name.
  case unsafeName(String, SafeName.Problem)
  /// The case has no entry of this id.
  case noSuchEntry(String, number: CaseNumber)
  /// The case has no request of this id.
  case noSuchRequest(String, number: CaseNumber)
  /// Several entries have ids that begin so.
  case ambiguousEntry(String, [Identifier])
}

/// A rule of the case or a policy that forbids what was asked.
public enum Refusal: Error, Sendable, Equatable {
  /// Another organisation handles the case; what was to be added, and the request that asks for it.
  case heldElsewhere(number: CaseNumber, by: Slug, what: EntryList?, asking: ProposedRequest?)
  /// The organisation that sent the case has it back, or took it back; what was to be added, and the request that asks
  /// for it.
  case returned(number: CaseNumber, to: Slug, isTakenBack: Bool, what: EntryList?, asking: ProposedRequest?)
  /// A key that all organisations share is changed by an accepted request only.
  case shared(String, asking: ProposedRequest)
  /// No other organisation has the case.
  case nobodyToAsk(number: CaseNumber)
  /// The organisation that is to be asked does not have the case; those that do.
  case notConcerned(String, number: CaseNumber, others: [Slug])
  /// The case is not with another organisation, from which it could be asked back.
  case nothingToRecall(number: CaseNumber)
  /// The holder is asked for what it decides: this store does.
  case ownToSet(String, number: CaseNumber)
  /// The request has an answer.
  case answered(Identifier, Answer.Verdict, on: CalendarDate)
  /// Another organisation answers the request; which, if it is known.
  case askedOf(Slug?, request: Identifier)
  /// The request is this store's own, and nobody who could answer it has the case any more.
  case askedOfNobody(number: CaseNumber, request: Identifier)
  /// The request was passed on as another one, which has no answer yet.
  case passedOn(Identifier, as: Identifier, to: Slug?, number: CaseNumber)
  /// The request asks for words.
  case needsWords(Identifier, number: CaseNumber)
  /// The request asks for a yes or no.
  case needsYesOrNo(Identifier, RequestKind, number: CaseNumber)
  /// The case is closed.
  case closed(number: CaseNumber)
  /// The case is open already.
  case open(number: CaseNumber)
  /// Cases name the party or terms; some of their numbers, and how many there are.
  case inUse(name: Slug, by: [CaseNumber], count: Int)
  /// The case is not ready to be handed over.
  case notReady(number: CaseNumber, missing: [ForwardCheck])
  /// There is no agency to hand over to.
  case noAgency(number: CaseNumber)
  /// The case was handed over already.
  case alreadyForwarded(number: CaseNumber, to: Slug)
  /// The case was not handed over.
  case notForwarded(number: CaseNumber)
  /// The case was not received from anybody, and is open or closed here.
  case notReceived(number: CaseNumber, CaseStatus)
  /// An entry names the invoice, which is to be removed or renamed.
  case invoiceNamed(String, by: Identifier)
  /// Cases are with the agency, whose way of exchange is to be changed; some of their numbers, and how many.
  case exchangeInUse(agency: Slug, by: [CaseNumber], count: Int)
  /// There is less than was asked; what there is, and the case whose statement says so.
  case notEnough(asked: Money, available: Money, of: String, number: CaseNumber? = nil)
  /// Nothing is owed on the case.
  case nothingOwed(number: CaseNumber, balance: Money)
  /// Nothing is owed by the debtor on any open case that this store handles.
  case nothingOwedBy(debtor: Slug)
  /// What a debtor owes is in several currencies, which are never added together.
  case severalCurrencies(debtor: Slug, currencies: [Currency])
  /// Nothing is known of a peer by which it could tell that a bundle is for it.
  case noAddress(peer: Peer)
  /// Somebody is to be sent what this store itself is.
  case ownOrganisation(Slug)
  /// A peer does not exchange bundles.
  case noExchange(peer: Peer)
  /// What a peer demands of bundles cannot be done.
  case policy(peer: Peer, PolicyBreach)
  /// This clone of the store does not exchange bundles.
  case otherClone(store: String)
  /// Nobody said yet whether this clone of the store exchanges bundles.
  case unknownClone(store: String)
  /// Somebody was asked and did not say yes.
  case saidNo
  /// Somebody must say yes, and there is nobody to ask.
  case needsYes
  /// The entry is void already.
  case alreadyVoid(Identifier)
  /// Not exactly one hold is in force on the day, and none was named; those that are.
  case notOneHold(number: CaseNumber, on: CalendarDate, [Identifier])
  /// The hold was lifted already.
  case alreadyReleased(Identifier)
  /// Another payment takes this one back.
  case takenBack(payment: Identifier, by: Identifier)
  /// A payment would be taken back before the day on which it was made.
  case beforePayment(Identifier, of: CalendarDate, on: CalendarDate, number: CaseNumber)
  /// A payment would be taken back on the day on which what was over of it was refunded, and the refund find nothing.
  case refundLost(Identifier, Money, on: CalendarDate)
  /// The entry was recorded by another organisation, which can be asked to correct it.
  case recordedElsewhere(Identifier, asking: ProposedRequest)
  /// The imputation changes per payment once there are payments.
  case imputationFixed(number: CaseNumber)
  /// A key that no command changes.
  case fixedKey(String, why: String)
  /// There is another file at this path of the store.
  case fileExists(path: String)
  /// There are terms of this name.
  case termsExist(name: Slug)
  /// There is no saved query of this name; the nearest one, if one is near.
  case noSavedQuery(String, nearest: String?)
  /// Other saved queries name the one that is to be removed.
  case queryNamed(String, by: [String])
  /// The name is that of terms that come with the program, which do not change.
  case builtInTerms(name: Slug)
  /// Terms that a forwarded case names.
  case termsInUse(name: Slug, by: CaseNumber)
}
