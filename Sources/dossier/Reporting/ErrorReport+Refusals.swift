internal import DossierCore

extension Refusal: Reportable {
  var report: ErrorReport { ErrorReport(description, hint: hint, status: .refused) }

  private var hint: String? {
    switch self {
    case .heldElsewhere(_, let holder, .payments?, let request) where request?.isOfPayment ?? true:
      "a payment to the creditor is recorded with --received-by creditor"
        + (request.map { "; else \(asking(holder, $0))" } ?? "")
    case .heldElsewhere(_, let holder, .holds?, let request) where request?.kind != .question:
      "a dispute may be recorded: --reason dispute" + (request.map { "; else \(asking(holder, $0))" } ?? "")
    case .heldElsewhere(_, let holder, _, let request?): asking(holder, request)
    case .heldElsewhere(let number, let holder, _, nil):
      "ask '\(holder)', or take the case back with 'dossier forward \(number) --take-back'"
    case .returned(_, let sender, _, .some, let request?): asking(sender, request)
    case .returned(_, let sender, _, nil, let request?) where request.options.first == "--pass-on":
      asking(sender, request)
    case .returned(_, let sender, _, _, _): "it is back here once '\(sender)' forward it again"
    case .shared(_, let request):
      request.options.starts(with: ["--side"])
        ? "nobody else has it now: write down what is agreed, and accept it: \(request.line)"
        : "ask them: \(request.line)"
    case .nobodyToAsk:
      "change the case yourself, or forward it first; a debtor's request is recorded with --side debtor"
    case .notConcerned(_, _, let others):
      others.isEmpty ? nil : "those who have it: \(others.map(\.text).joined(separator: ", "))"
    case .nothingToRecall(let number), .notForwarded(let number):
      "'dossier case show \(number)' says who handles it"
    case .ownToSet(let key, let number): "set it with 'dossier case set \(number) \(key)=…'"
    case .answered: nil
    case .passedOn(let id, _, _, let number):
      "once that is answered, this one can be; 'dossier request decline \(number) \(id)' does not wait for it"
    case .askedOf(let other?, _): "'dossier exchange status \(other)' shows whether it was sent"
    case .askedOf(nil, _): "'dossier request list' shows what waits, and for whom"
    case .askedOfNobody(let number, let id): "'dossier entry remove \(number) \(id)' takes it back"
    case .needsWords(let id, let number): "answer it: dossier request answer \(number) \(id) -m …"
    case .needsYesOrNo(let id, _, let number):
      "say 'dossier request accept \(number) \(id)', or 'dossier request decline \(number) \(id)'"
    case .closed(let number): "reopen it with 'dossier case reopen \(number)'"
    case .open, .alreadyVoid, .saidNo: nil
    case .inUse: "change those cases first"
    case .invoiceNamed: "change or remove that entry first, with 'dossier entry set' or 'dossier entry remove'"
    case .exchangeInUse: "who handles a case must not change behind its back: end those hand-overs first"
    case .notReady(let number, let missing):
      missing.contains { if case .file = $0 { true } else { false } }
        ? "add what is missing, and put files back or make their entries void ('dossier attachment list \(number)' shows "
          + "their ids), then forward again"
        : "add what is missing, then forward again"
    case .noAgency: "name one with --to, or set 'defaults.agency' in dossier.yaml"
    case .alreadyForwarded(let number, _): "end that with 'dossier forward \(number) --take-back'"
    case .notReceived(let number, .open): "'dossier case close \(number) --reason …' closes a case of one's own"
    case .notReceived(_, .closed): nil
    case .notEnough(_, _, _, let number?): "'dossier statement \(number)' shows what is due, and what is over"
    case .notEnough(_, _, _, nil): nil
    case .nothingOwed: nil
    case .nothingOwedBy(let debtor): "'dossier statement --debtor \(debtor)' shows what is owed"
    case .severalCurrencies: "agree on a plan for each case: 'dossier plan add CASE'"
    case .noAddress(let peer): "give it one with 'dossier \(peer.kind.rawValue) set \(peer.slug) vat=…'"
    case .ownOrganisation: "'dossier exchange status' lists those with whom bundles are exchanged"
    case .noExchange(let peer):
      "if it runs dossier too, say so with 'dossier \(peer.kind.rawValue) set \(peer.slug) exchange=bundles'"
    case .policy(let peer, let breach): breach.hint(peer)
    case .otherClone(let store):
      "do it there; or, once no other clone does, write 'exchanges: true' into '\(store)/\(LocalSettings.path)'"
    case .unknownClone(let store):
      "if it is this one, and it alone: mkdir -p \("\(store)/\(StoreLayout.local)".shellWord) && printf "
        + "'dossier: 1\\nexchanges: true\\n' > \("\(store)/\(LocalSettings.path)".shellWord)"
    case .needsYes: "say --yes"
    case .notOneHold(let number, _, let ids):
      ids.isEmpty ? "'dossier hold list \(number)' shows its holds" : "name the one that is to be released"
    case .alreadyReleased: nil
    case .takenBack(_, let other): "remove payment '\(other)' first"
    case .beforePayment(let id, let made, _, let number):
      "say --date \(made) or later; one that was never made is removed: 'dossier payment remove \(number) \(id)'"
    case .refundLost(_, _, let day): "date the return the day after: --date \(day.adding(days: 1))"
    case .recordedElsewhere(_, let request): "ask them to correct it: \(request.line)"
    case .imputationFixed: "give it per payment: 'dossier pay --imputation'"
    case .fixedKey: nil
    case .fileExists: "give the file another name"
    case .noSavedQuery(_, let nearest):
      nearest.map { "did you mean '\($0)'?" } ?? "'dossier query list' lists the saved queries"
    case .queryNamed: "change or remove those first"
    case .termsExist(let name): "give these another name, or change those with 'dossier terms set \(name)'"
    case .builtInTerms(let name):
      "everybody means the same by it: make terms of your own with 'dossier terms add NAME --extends \(name)'"
    case .termsInUse: "make new terms with 'dossier terms add' and name them in new cases"
    }
  }

  private func asking(_ holder: Slug, _ request: ProposedRequest) -> String { "ask '\(holder)': \(request.line)" }
}

extension ProposedRequest {
  /// Whether it asks for a new payment, and not to correct one or to take one back.
  fileprivate var isOfPayment: Bool { kind == .amendment && !options.contains { $0.hasPrefix("returned=") } }

  /// The command as it is typed, and the one that does what needs nobody's word.
  fileprivate var line: String {
    Self.line(of: arguments) + (rest.map { "; the rest is set here: \(Self.line(of: $0))" } ?? "")
  }

  private static func line(of arguments: [String]) -> String {
    let words = arguments.map { word in
      // What comes out of a case stands behind an option or a key, and is quoted there if it has to be.
      if word.hasPrefix("-"), word.allSatisfy({ $0.isLetter || $0 == "-" }) { return word }
      guard let sign = word.firstIndex(of: "="), word[..<sign].allSatisfy({ $0.isLetter || "-+.".contains($0) }) else {
        return word.shellWord
      }
      return word[...sign] + String(word[word.index(after: sign)...]).shellWord
    }
    return "dossier " + words.joined(separator: " ")
  }
}

extension PolicyBreach {
  /// What lets a bundle to a peer be made.
  func hint(_ peer: Peer) -> String {
    switch self {
    case .noRecipients: "ask for them, and 'dossier \(peer.kind.rawValue) set \(peer.slug) age=age1…'"
    case .notEncrypted: "say --encrypt"
    case .notSigned, .foreignSignature, .noSigners: "name the key: --sign KEY, or DOSSIER_SIGNING_KEY"
    }
  }
}
