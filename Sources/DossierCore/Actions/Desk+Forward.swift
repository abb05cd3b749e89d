/// What a hand-over shows before it is done.
public struct ForwardPreview: Sendable, Equatable {
  /// The case.
  public let number: CaseNumber
  /// To whom.
  public let agency: Slug
  /// The agency's name for people.
  public let agencyName: String
  /// Everything that was looked at; of files, those that cannot go along.
  public private(set) var checklist: [ForwardCheck]
  /// What of it is not there.
  public private(set) var missing: [ForwardCheck]
  /// Whether bundles go to the agency, so that it handles the case from then on.
  let isExchanging: Bool

  /// Adds files that cannot go along.
  mutating func lack(_ files: [(file: String, fault: FileFault)]) {
    let checks = files.map { ForwardCheck.file($0.file, $0.fault) }
    checklist += checks
    missing += checks
  }
}

extension Desk {
  /// Looks at what a hand-over needs.
  ///
  /// - Throws: `ActionError.refused` with `closed`, `heldElsewhere`, `alreadyForwarded` or `noAgency`.
  func forwardPreview(
    of file: Loaded<Case>, to name: String?, _ takers: inout Takers
  ) throws(ActionError) -> ForwardPreview {
    let value = file.value
    try requireHeldHere(file)
    guard value.status == .open else { throw .refused(.closed(number: value.number)) }
    if let open = value.openHandover { throw .refused(.alreadyForwarded(number: value.number, to: open.to)) }
    guard let wanted = name ?? (value.agency ?? store.settings.value.defaults.agency)?.text else {
      throw .refused(.noAgency(number: value.number))
    }
    let taker = try reading { () throws(LoadError) in try takers.taker(wanted, in: store) }
    let debtor = try reading { () throws(LoadError) in try store.debtor(value.debtor).value }
    let checklist: [ForwardCheck] =
      [.invoice, .debtorReachable] + taker.organisation.requires.map { .requirement($0) }
    return ForwardPreview(
      number: value.number, agency: taker.slug, agencyName: taker.organisation.name, checklist: checklist,
      missing: checklist.filter { !value.meets($0, debtor) },
      isExchanging: taker.organisation.exchange == .bundles)
  }

  /// A case as it is once it is handed over: with the hand-over, the day of the first one, and a log entry.
  mutating func handedOver(_ file: Loaded<Case>, _ preview: ForwardPreview) throws(ActionError) -> Loaded<Case> {
    let schema = Draft(Case.schema, currency: file.value.currency)
    let id = newIdentifier(in: file.value)
    let handover = try drafting { () throws(DraftError) in
      var handover = try schema.inner("handovers")
      try handover.set("id", id.text)
      try handover.set("to", preview.agency.text)
      try handover.set("at", actor.now.description)
      return handover.value
    }
    let entry = try statusEntry(
      "forwarded to \(preview.agencyName)", from: "own", to: "forwarded", for: file)
    var edits: [YAMLEdit] = [
      .append(YAMLPath.root.key("handovers"), handover), .append(YAMLPath.root.key("log"), entry),
    ]
    if file.value.forwarded == nil {
      edits.insert(.set(YAMLPath.root.key("forwarded"), .literal(actor.today.description)), at: 0)
    }
    return try changed(file, edits)
  }

  /// A log entry of kind `status`, from one state to another.
  mutating func statusEntry(
    _ text: String, from: String, to: String, for file: Loaded<Case>
  ) throws(ActionError) -> YAMLValue {
    let empty = try draft(.log, for: file)
    let side = ownSide
    let entry = try drafting { () throws(DraftError) in
      var entry = empty
      try entry.set("at", actor.now.description)
      try entry.set("side", side.rawValue)
      try entry.set("kind", LogKind.status.rawValue)
      try entry.set("text", text)
      try entry.set("from-status", from)
      try entry.set("to-status", to)
      return entry
    }
    return try recorded(entry, newIdentifier(in: file.value))
  }
}

extension Case {
  /// Whether a line of the checklist is met.
  func meets(_ check: ForwardCheck, _ debtor: Debtor) -> Bool {
    let files = attachments.filter { !$0.isVoid }
    switch check {
    case .invoice: return invoices.contains { !$0.isVoid }
    case .debtorReachable: return debtor.hasPostalAddress || !debtor.emails.isEmpty
    case .requirement(let requirement):
      switch requirement {
      case .invoiceFile: return invoices.allSatisfy { $0.isVoid || $0.file != nil }
      case .termsFile: return files.contains { $0.kind == .terms }
      case .reminder: return files.contains { $0.kind == .reminder } || log.contains { $0.notice && !$0.isVoid }
      case .contract: return files.contains { $0.kind == .contract }
      case .debtorEmail: return !debtor.emails.isEmpty
      case .debtorAddress: return debtor.hasPostalAddress
      case .debtorPhone: return !debtor.phones.isEmpty
      case .vat: return debtor.vat != nil
      }
    case .file: return false
    }
  }
}

/// The agencies to which cases are handed over, by the names that they were given; each is read once.
struct Takers {
  private var known: [String: Peer] = [:]

  /// The agency of a name.
  mutating func taker(_ name: String, in store: Store) throws(LoadError) -> Peer {
    if let taker = known[name] { return taker }
    let slug = try store.slug(.agency, name)
    let taker = Peer(slug: slug, kind: .agency, organisation: try store.agency(slug).value.organisation)
    known[name] = taker
    return taker
  }
}

extension Debtor {
  /// Whether a letter would arrive: a town, and a street or a number.
  var hasPostalAddress: Bool { address?.city != nil && (address?.street != nil || address?.number != nil) }
}
