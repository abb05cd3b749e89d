extension Refusal: CustomStringConvertible {
  /// What forbids it: lower case, no full stop.
  public var description: String {
    switch self {
    case .heldElsewhere(let number, let holder, let what?, _):
      "case \(number) is handled by '\(holder)': \(what.words) are theirs to record"
    case .heldElsewhere(let number, let holder, nil, _): "case \(number) is handled by '\(holder)'"
    case .returned(let number, let sender, let isTakenBack, let what, _):
      "case \(number) was \(isTakenBack ? "taken back by" : "returned to") '\(sender)'"
        + (what.map { ": \($0.words) are theirs to record" } ?? ", who handle it")
    case .shared(let key, let request):
      "'\(key)' is not changed: another organisation knows case \(request.number) with it"
    case .nobodyToAsk(let number): "no other organisation has case \(number)"
    case .notConcerned(let name, let number, _): "'\(name)' does not have case \(number)"
    case .nothingToRecall(let number): "case \(number) is not with anybody who could give it back"
    case .ownToSet(let key, let number): "case \(number) is handled here: '\(key)' needs nobody's word"
    case .answered(let id, let verdict, let day): "request '\(id)' was \(verdict.rawValue) on \(day)"
    case .passedOn(let id, let other, let holder, _):
      "request '\(id)' was passed on\(holder.map { " to '\($0)'" } ?? "") as '\(other)', which has no answer yet"
    case .askedOf(let other?, let id): "request '\(id)' is for '\(other)' to answer"
    case .askedOf(nil, let id): "request '\(id)' is for another organisation to answer"
    case .askedOfNobody(let number, let id):
      "request '\(id)' waits for nobody: who was asked does not have case \(number) any more"
    case .needsWords(let id, _): "request '\(id)' asks for words"
    case .needsYesOrNo(let id, let kind, _): "request '\(id)' of kind '\(kind.rawValue)' asks for a yes or a no"
    case .closed(let number): "case \(number) is closed"
    case .open(let number): "case \(number) is open"
    case .invoiceNamed(let reference, let entry): "entry '\(entry)' names invoice '\(reference)'"
    case .exchangeInUse(let agency, let cases, let count):
      "\(count == 1 ? "case" : "\(count) cases:") " + cases.map(\.text).joined(separator: ", ")
        + (count > cases.count ? " …" : "") + (count == 1 ? " is" : " are") + " with '\(agency)'"
    case .inUse(let name, let cases, let count):
      "'\(name)' is named by \(count == 1 ? "case" : "\(count) cases:") "
        + cases.map(\.text).joined(separator: ", ") + (count > cases.count ? " …" : "")
    case .notReady(let number, let missing):
      "case \(number) is not ready to be forwarded: " + missing.map(\.lack).joined(separator: "; ")
    case .noAgency(let number): "case \(number) has no agency to be forwarded to"
    case .alreadyForwarded(let number, let agency): "case \(number) was forwarded to '\(agency)' already"
    case .notForwarded(let number): "case \(number) is not with anybody else"
    case .notReceived(let number, _): "case \(number) was not received from anybody"
    case .notEnough(let asked, let available, let of, _): "\(asked) is more than \(of): \(available)"
    case .nothingOwed(let number, let balance): "nothing is owed on case \(number): its balance is \(balance)"
    case .nothingOwedBy(let debtor): "'\(debtor)' owes nothing on an open case that is handled here"
    case .severalCurrencies(let debtor, let currencies):
      "'\(debtor)' owes in \(currencies.map(\.code).joined(separator: " and ")), which are never added together"
    case .noAddress(let peer):
      "'\(peer.slug)' has no VAT or enterprise number here: it could not tell that a bundle is for it"
    case .policy(let peer, let breach): breach.words(sendingTo: peer.slug)
    case .otherClone: "another clone of this store exchanges bundles, not this one"
    case .unknownClone: "nobody said yet which clone of this store exchanges bundles"
    case .ownOrganisation(let slug): "'\(slug)' is this store's own organisation"
    case .noExchange(let peer): "'\(peer.slug)' does not exchange bundles"
    case .saidNo: "nothing was done"
    case .needsYes: "there is nobody to ask"
    case .alreadyVoid(let id): "entry '\(id)' is void already"
    case .notOneHold(let number, let day, let ids):
      ids.isEmpty
        ? "case \(number) is not on hold on \(day)"
        : "case \(number) is on \(ids.count) holds on \(day): " + ids.map(\.text).joined(separator: ", ")
    case .alreadyReleased(let id): "hold '\(id)' was released already"
    case .takenBack(let payment, let other): "payment '\(payment)' is taken back by payment '\(other)'"
    case .beforePayment(let id, let made, let day, _):
      "payment '\(id)' is dated \(made): it cannot be taken back on \(day), before it was made"
    case .refundLost(let refund, let amount, let day):
      "refund '\(refund)' of \(amount) was paid out on \(day), and would be lost"
    case .recordedElsewhere(let id, _): "entry '\(id)' was recorded by another organisation"
    case .imputationFixed(let number): "case \(number) has payments: its imputation is fixed"
    case .fixedKey(let key, let why): "'\(key)' is not changed: \(why)"
    case .fileExists(let path): "'\(path)' is there already, with other content"
    case .noSavedQuery(let name, _): "there is no saved query '\(name)'"
    case .queryNamed(let name, let others):
      "the saved query '\(name)' is named by " + others.map { "'\($0)'" }.joined(separator: ", ")
    case .termsExist(let name): "there are terms '\(name)' already"
    case .builtInTerms(let name): "'\(name)' is the name of terms that come with dossier"
    case .termsInUse(let name, let number): "terms '\(name)' decide the balance of case \(number), which was forwarded"
    }
  }
}

extension Refusal {
  /// That another organisation handles a case; nil if none does.
  static func held(
    _ file: Case, by holder: Holder, what: EntryList? = nil, asking request: ProposedRequest? = nil
  ) -> Refusal? {
    switch holder {
    case .here: nil
    case .agency(let slug): .heldElsewhere(number: file.number, by: slug, what: what, asking: request)
    case .sender(let slug):
      .returned(
        number: file.number, to: slug, isTakenBack: file.received.last?.ended?.outcome == .takenBack, what: what,
        asking: request)
    }
  }
}

extension EntryList {
  /// What the entries of the list are called, for sentences.
  public var words: String {
    switch self {
    case .invoices: "invoices"
    case .credits: "credit notes"
    case .costs: "costs"
    case .payments: "payments to the agency"
    case .refunds: "refunds"
    case .waivers: "waivers"
    case .holds: "holds"
    case .promises: "promises"
    case .plans: "plans"
    case .settlements: "settlements"
    case .requests: "requests"
    case .attachments: "attachments"
    case .log: "log entries"
    }
  }
}

extension ForwardCheck {
  /// What is missing if the line is not met.
  public var lack: String {
    switch self {
    case .invoice: "no invoice"
    case .debtorReachable: "the debtor has neither an address nor an e-mail address"
    case .requirement(.invoiceFile): "an invoice has no file"
    case .requirement(.termsFile): "the general conditions are not attached (--kind terms)"
    case .requirement(.reminder): "no reminder is attached or logged (--kind reminder, log add --notice)"
    case .requirement(.contract): "no contract is attached (--kind contract)"
    case .requirement(.debtorEmail): "the debtor has no e-mail address"
    case .requirement(.debtorAddress): "the debtor has no postal address"
    case .requirement(.debtorPhone): "the debtor has no telephone number"
    case .requirement(.vat): "the debtor has no VAT number"
    case .file(let name, .missing): "the file '\(name)' is missing"
    case .file(let name, .changed): "the file '\(name)' is not what was attached"
    }
  }
}
