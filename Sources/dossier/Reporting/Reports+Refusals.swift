internal import DossierCore

extension Refusal: Reportable {
  var report: ErrorReport { ErrorReport(message, hint: hint, status: .refused) }

  private var message: String {
    switch self {
    case .heldElsewhere(let number, let holder, let what?):
      "case \(number) is handled by '\(holder)': \(what.words) are theirs to record"
    case .heldElsewhere(let number, let holder, nil): "case \(number) is handled by '\(holder)'"
    case .closed(let number): "case \(number) is closed"
    case .open(let number): "case \(number) is open"
    case .inUse(let name, let cases, let count):
      "'\(name)' is named by \(count == 1 ? "case" : "\(count) cases:") "
        + cases.map(\.text).joined(separator: ", ") + (count > cases.count ? " …" : "")
    case .notReady(let number, let missing):
      "case \(number) is not ready to be forwarded: " + missing.map(\.lack).joined(separator: "; ")
    case .noAgency(let number): "case \(number) has no agency to be forwarded to"
    case .alreadyForwarded(let number, let agency): "case \(number) was forwarded to '\(agency)' already"
    case .notForwarded(let number): "case \(number) is not with anybody else"
    case .notReceived(let number): "case \(number) was not received from anybody, or was returned already"
    case .notEnough(let asked, let available, let of): "\(asked) is more than \(of): \(available)"
    case .saidNo: "nothing was done"
    case .needsYes: "there is nobody to ask"
    case .alreadyVoid(let id): "entry '\(id)' is void already"
    case .alreadyReleased(let id): "hold '\(id)' was released already"
    case .takenBack(let payment, let other): "payment '\(payment)' is taken back by payment '\(other)'"
    case .recordedElsewhere(let id): "entry '\(id)' was recorded by another organisation"
    case .imputationFixed(let number): "case \(number) has payments: its imputation is fixed"
    case .fixedKey(let key, let why): "'\(key)' is not changed: \(why)"
    case .fileExists(let path): "'\(path)' is there already, with other content"
    case .termsExist(let name): "there are terms '\(name)' already"
    case .termsInUse(let name, let number): "terms '\(name)' decide the balance of case \(number), which was forwarded"
    }
  }

  private var hint: String? {
    switch self {
    case .heldElsewhere(_, let holder, .invoices?):
      "send the invoice to '\(holder)': attach it to a message with 'dossier log add CASE -m … --attach FILE'"
    case .heldElsewhere(_, _, .payments?): "a payment to you is recorded with --received-by creditor"
    case .heldElsewhere(_, _, .holds?): "a dispute may be recorded: --reason dispute"
    case .heldElsewhere(_, let holder, _): "ask '\(holder)', or take the case back with 'dossier forward --take-back'"
    case .closed: "reopen it with 'dossier case reopen'"
    case .open, .alreadyVoid, .saidNo: nil
    case .inUse: "change those cases first"
    case .notReady: "add what is missing, then forward again"
    case .noAgency: "name one with --to, or set 'defaults.agency' in dossier.yaml"
    case .alreadyForwarded: "end that with 'dossier forward --take-back'"
    case .notForwarded: "'dossier case show' says who handles it"
    case .notReceived: "'dossier case close' closes a case of one's own"
    case .notEnough: nil
    case .needsYes: "say --yes"
    case .alreadyReleased: nil
    case .takenBack(_, let other): "remove payment '\(other)' first"
    case .recordedElsewhere: "ask them to correct it"
    case .imputationFixed: "give it per payment: 'dossier pay --imputation'"
    case .fixedKey: nil
    case .fileExists: "give the file another name"
    case .termsExist(let name): "give these another name, or change those with 'dossier terms set \(name)'"
    case .termsInUse: "make new terms with 'dossier terms add' and name them in new cases"
    }
  }
}

extension EntryList {
  /// What the entries of the list are called, for sentences.
  var words: String {
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
  var lack: String {
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
    }
  }

  /// The line itself.
  var words: String {
    switch self {
    case .invoice: "an invoice"
    case .debtorReachable: "an address or e-mail address of the debtor"
    case .requirement(.invoiceFile): "a file for every invoice"
    case .requirement(.termsFile): "the general conditions"
    case .requirement(.reminder): "a reminder"
    case .requirement(.contract): "the contract"
    case .requirement(.debtorEmail): "an e-mail address of the debtor"
    case .requirement(.debtorAddress): "a postal address of the debtor"
    case .requirement(.debtorPhone): "a telephone number of the debtor"
    case .requirement(.vat): "the debtor's VAT number"
    }
  }
}
