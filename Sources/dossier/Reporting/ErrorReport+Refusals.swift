internal import DossierCore

extension Refusal: Reportable {
  var report: ErrorReport { ErrorReport(description, hint: hint, status: .refused) }

  private var hint: String? {
    switch self {
    case .heldElsewhere(_, let holder, .invoices?):
      "send the invoice to '\(holder)': attach it to a message with 'dossier log add CASE -m … --attach FILE'"
    case .heldElsewhere(_, _, .payments?): "a payment to you is recorded with --received-by creditor"
    case .heldElsewhere(_, _, .holds?): "a dispute may be recorded: --reason dispute"
    case .heldElsewhere(_, let holder, _): "ask '\(holder)', or take the case back with 'dossier forward --take-back'"
    case .returned(_, let sender, _): "it is back here once '\(sender)' forward it again"
    case .closed: "reopen it with 'dossier case reopen'"
    case .open, .alreadyVoid, .saidNo: nil
    case .inUse: "change those cases first"
    case .invoiceNamed: "change or remove that entry first, with 'dossier entry set' or 'dossier entry remove'"
    case .exchangeInUse: "who handles a case must not change behind its back: end those hand-overs first"
    case .notReady: "add what is missing, then forward again"
    case .noAgency: "name one with --to, or set 'defaults.agency' in dossier.yaml"
    case .alreadyForwarded: "end that with 'dossier forward --take-back'"
    case .notForwarded: "'dossier case show' says who handles it"
    case .notReceived: "'dossier case close' closes a case of one's own"
    case .notEnough: nil
    case .nothingOwed: nil
    case .nothingOwedBy(let debtor): "'dossier statement --debtor \(debtor)' shows what is owed"
    case .severalCurrencies: "agree on a plan for each case: 'dossier plan add CASE'"
    case .noAddress(let peer): "give it one with 'dossier \(peer.kind.rawValue) set \(peer.slug) vat=…'"
    case .noExchange(let peer):
      "if it runs dossier too, say so with 'dossier \(peer.kind.rawValue) set \(peer.slug) exchange=bundles'"
    case .policy(let peer, let breach): breach.hint(peer)
    case .otherClone:
      "do it there; or, once no other clone does, write 'exchanges: true' into \(LocalSettings.path) here"
    case .unknownClone:
      "if it is this one, and it alone: printf 'dossier: 1\\nexchanges: true\\n' > \(LocalSettings.path)"
    case .needsYes: "say --yes"
    case .notOneHold(let number, _, let ids):
      ids.isEmpty ? "'dossier hold list \(number)' shows its holds" : "name the one that is to be released"
    case .alreadyReleased: nil
    case .takenBack(_, let other): "remove payment '\(other)' first"
    case .recordedElsewhere: "ask them to correct it"
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
