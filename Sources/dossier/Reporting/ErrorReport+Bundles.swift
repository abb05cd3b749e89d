internal import DossierCore

extension ArchiveError: Reportable {
  var report: ErrorReport {
    switch self {
    case .file(let error): error.report
    case .unknownForm, .damaged: ErrorReport(description, status: .untrusted)
    case .refused:
      ErrorReport(description, hint: "nothing of it was kept; ask its sender for another", status: .untrusted)
    case .noLibrary: ErrorReport(description, hint: "install it, on Debian with 'apt-get install libarchive13'")
    case .changed, .notWritten: ErrorReport(description)
    }
  }
}

extension ExchangeError: Reportable {
  var report: ErrorReport {
    switch self {
    case .load(let error): error.report
    case .bag(.changed(let path)):
      ErrorReport(
        BagError.changed(path).description,
        hint: "'dossier attachment verify' says which files are not what was recorded")
    case .bag(let error): error.report
    case .missingFile(_, let number):
      ErrorReport(
        description, hint: "put it back, or make the entry void: 'dossier attachment list \(number)' shows their ids")
    case .changedFile(_, let number):
      ErrorReport(
        description,
        hint: "put back what was attached, or make the entry void: 'dossier attachment list \(number)' shows their ids")
    case .unwritten(let number, let error): error.report.leavingOut(number)
    case .farNumber(_, _, let peer):
      ErrorReport(description, hint: "give the number that the import of '\(peer)' says", status: .usage)
    case .tooMuch: ErrorReport(description, hint: "give a query that finds fewer of them, several times over")
    case .money, .tooLarge: ErrorReport(description)
    }
  }
}

extension ErrorReport {
  /// The report as the cause why a case does not go along.
  fileprivate func leavingOut(_ number: CaseNumber) -> ErrorReport {
    var report = self
    report.message = "case \(number) cannot be sent" + (message.map { ": \($0)" } ?? "")
    return report
  }
}

extension BagError: Reportable {
  var report: ErrorReport {
    switch self {
    case .archive(let error): error.report
    case .seal(let error): error.report
    case .path, .changed: ErrorReport(description)
    }
  }
}

extension IncomingError: Reportable {
  var report: ErrorReport {
    switch self {
    case .archive(let error): error.report
    case .seal(let error): error.report
    }
  }
}

extension SealError: Reportable {
  var report: ErrorReport {
    switch self {
    case .file(let error): error.report
    case .notDecrypted:
      ErrorReport(
        description, hint: "it is for somebody else, or was changed on its way: ask its sender", status: .untrusted)
    case .noRecipients: ErrorReport(description, hint: hint, status: .refused)
    case .noProgram, .notSigned, .notEncrypted, .noIdentity, .badIdentity: ErrorReport(description, hint: hint)
    }
  }
}

extension ImportError: Reportable {
  var report: ErrorReport {
    switch self {
    case .load(let error): error.report
    case .file(let error): error.report
    case .action(let error): error.report
    case .bag(let error): error.report
    case .seal(let error): error.report
    case .policy(.foreignSignature, let sender, _):
      ErrorReport(
        description, hint: "ask '\(sender)' over another way whether it has a new key, and for a bundle that it signed",
        status: .untrusted)
    case .policy(.noSigners, _, _):
      ErrorReport(description, hint: "ask for its public key, and put it into its file: keys", status: .refused)
    case .policy(let breach, let sender, .acknowledgement):
      ErrorReport(
        description,
        hint: "'\(sender)' imports the bundle again with \(breach == .notEncrypted ? "--encrypt" : "--sign")",
        status: .refused)
    case .policy(_, let sender, _):
      ErrorReport(description, hint: "ask '\(sender)' for another; its file here demands it", status: .refused)
    case .unsound(let findings):
      ErrorReport(
        findings, "nothing of the bundle was taken: it is not as its sender made it",
        hint: "ask its sender for it again; 'dossier verify' says the same of it without a store", status: .untrusted)
    case .wrong(let findings):
      ErrorReport(
        findings, "nothing of the bundle was taken: what it says is wrong",
        hint: "tell its sender what was found", status: .findings)
    case .notABundle(let isBag):
      ErrorReport(
        description,
        hint: isBag
          ? "'dossier verify' verifies plain bags"
          : "a bundle is what 'dossier forward', 'send' and 'export QUERY' write: ask its sender for one",
        status: .untrusted)
    case .notForHere:
      ErrorReport(
        description, hint: "bring it to its recipient; if its sender meant it for here, --force takes it",
        status: .refused)
    case .notForUnnumbered(_, let kind, let slug):
      ErrorReport(
        description,
        hint: "if that number is yours: 'dossier \(kind.rawValue) set \(slug) vat=…'; --force takes it all the same",
        status: .refused)
    case .ownBundle: ErrorReport(description, hint: "send it to its recipient", status: .refused)
    case .unknownSender(let store, name: nil, _, _):
      ErrorReport(
        description,
        hint: "import the first bundle of that store before, which says who it is; or say whose it is, with "
          + "'store=\(store)' and 'dossier agency set' or 'dossier creditor set'",
        status: .untrusted)
    case .unknownSender(_, let name?, let kind, let here):
      ErrorReport(description, hint: Self.introduction(of: name, kind ?? .creditor, as: here), status: .untrusted)
    case .usedNumber(_, let sender, .acknowledgement, _):
      ErrorReport(
        description,
        hint: "'\(sender)' put back older records, or two clones of its store send: what 'dossier send \(sender)' "
          + "repeats tells it which numbers came here, and it answers under the next one; if nothing waits, it had "
          + "answered before",
        status: .conflict)
    case .usedNumber(_, let sender, _, let last):
      ErrorReport(
        description,
        hint: "'\(sender)' put back older records, or two clones of its store send, and no --resolve decides that: "
          + "tell it to send all of it again with 'dossier send … --after \(last)', under a number that is free",
        status: .conflict)
    case .noSuchCase: ErrorReport(description, hint: "'dossier import FILE --dry-run' lists its cases", status: .usage)
    case .noSuchParty:
      ErrorReport(
        description, hint: "'dossier import FILE --dry-run' names those that are not known here",
        status: .usage)
    case .severalCases: ErrorReport(description, hint: "give the number or the id of one", status: .usage)
    case .knownParty(_, let slug):
      ErrorReport(
        description,
        hint: "its cases stay with '\(slug)'; what the sender says of it is to be put into that file",
        status: .refused)
    case .tooLarge:
      ErrorReport(description, hint: "ask its sender for several bundles with fewer cases each", status: .refused)
    case .takenBefore(let number, let standing):
      ErrorReport(description, hint: standing.hint(number), status: .refused)
    case .answer(let breach, let peer): ErrorReport(description, hint: breach.hint(peer), status: .refused)
    case .notHandedOver:
      ErrorReport(
        description, hint: "leave out --decline; 'dossier import FILE --dry-run' tells what becomes of the case",
        status: .refused)
    }
  }
}

extension ImportError {
  /// How an organisation is made known by whose word bundles are taken.
  fileprivate static func introduction(of name: String, _ kind: PartyKind, as here: Slug?) -> String {
    let number = "with its VAT or enterprise number, or take it for known with --untrusted"
    return if let here {
      "if it is your '\(here)', say so \(number): 'dossier \(kind.rawValue) set \(here) vat=…'"
    } else {
      "add it \(number): 'dossier \(kind.rawValue) add \(name.shellWord) --vat … --exchange bundles'"
    }
  }
}

extension TakenCase {
  /// How a case that was taken before is given back.
  fileprivate func hint(_ number: CaseNumber) -> String {
    switch self {
    case .open: "'dossier case return \(number) --reason …' gives it back"
    case .closed: "'dossier case reopen \(number)' opens it again, and then 'dossier case return' gives it back"
    case .forwarded:
      "ask it back with 'dossier request add \(number) --kind recall', or end that with "
        + "'dossier forward \(number) --take-back'; then 'dossier case return' gives it back"
    case .ended: "its sender has it: leave out --decline"
    }
  }
}
