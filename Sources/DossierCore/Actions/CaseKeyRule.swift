/// What a command may do with a key of a case (SPEC 4 and 5).
enum CaseKeyRule: Equatable {
  /// Nobody changes it; why.
  case fixed(because: String)
  /// Changed only while no other organisation has the case.
  case untilShared
  /// Changed by the holder.
  case byHolder
  /// This store's own.
  case own

  /// The rule of a key at the top of a case.
  init(_ key: String) {
    switch key {
    case "dossier", "id": self = .fixed(because: "it is for life")
    case "number": self = .fixed(because: "the debtor pays by it")
    case "creditor", "debtor": self = .fixed(because: "another one makes another case, opened with 'dossier case new'")
    case "opened": self = .fixed(because: "it says when the case was opened")
    case "forwarded", "handovers": self = .fixed(because: "'dossier forward' writes it")
    case "received", "imported": self = .fixed(because: "'dossier import' writes it")
    case "status", "closed": self = .fixed(because: "use 'dossier case close' or 'dossier case reopen'")
    case "related": self = .fixed(because: "use 'dossier case relate'")
    default:
      switch Case.schema.field(key)?.scope {
      case .entry: self = .fixed(because: "its entries are changed with 'dossier entry set'")
      case .identity: self = .untilShared
      case .head: self = .byHolder
      case .own, .local, nil: self = .own
      }
    }
  }
}

extension Desk {
  /// Refuses to change a key at the top of a case that its rule does not let this store change.
  ///
  /// The refusal says to ask for all that the command was to change and that needs another's word.
  func permitChange(
    ofKey key: String, in file: Loaded<Case>, among changes: [Assignment]? = nil
  ) throws(ActionError) {
    let changes = changes ?? [Assignment(key: key, text: "VALUE")]
    switch CaseKeyRule(key) {
    case .fixed(let why): throw .refused(.fixedKey(key, why: why))
    case .untilShared:
      if try isShared(file.value) {
        throw .refused(.shared(key, asking: try asking(try request(for: changes, in: file.value), of: file.value)))
      }
    case .byHolder: try requireHeldHere(file, asking: try request(for: changes, in: file.value))
    case .own: break
    }
    switch key {
    case "imputation" where file.value.payments.contains(where: { !$0.isVoid }):
      throw .refused(.imputationFixed(number: file.value.number))
    case "currency" where file.value.hasAmounts:
      throw .refused(.fixedKey(key, why: "case \(file.value.number) has amounts in \(file.value.currency)"))
    default: break
    }
  }

  /// The request for those of some changes that need another's word; the others are left to a command of their own.
  private func request(for changes: [Assignment], in case: Case) throws(ActionError) -> ProposedRequest {
    let (isShared, isHere) = (try isShared(`case`), try holder(of: `case`).isHere)
    var (asked, rest): ([Assignment], [Assignment]) = ([], [])
    for change in changes {
      let isAsked =
        switch AssignedField.topKey(change.key, in: Case.schema).map({ CaseKeyRule($0) }) {
        case .untilShared: isShared
        case .byHolder: !isHere
        case .fixed, .own, nil: false
        }
      if isAsked { asked.append(change) } else { rest.append(change) }
    }
    let others = [try sender(of: `case`), try taker(of: `case`)].compactMap(\.self)
    return ProposedRequest(`case`.number, setting: asked, inWords: !others.isEmpty, leaving: rest)
  }

  /// Whether another organisation has the case: what all share is then changed by a request only.
  private func isShared(_ case: Case) throws(ActionError) -> Bool {
    if !`case`.received.isEmpty { return true }
    for handover in `case`.handovers {
      let agency = try reading { () throws(LoadError) in try store.agency(handover.to).value.organisation }
      if agency.exchange == .bundles { return true }
    }
    return false
  }
}

extension Case {
  /// Whether there is an entry with an amount, void ones too.
  fileprivate var hasAmounts: Bool {
    let lists: [EntryList] = [
      .invoices, .credits, .costs, .payments, .refunds, .waivers, .promises, .plans, .settlements,
    ]
    return lists.contains { !entries(of: $0).isEmpty } || holds.contains { $0.amount != nil }
      || coDebtors.contains { $0.upTo != nil }
  }
}
