/// What a hand-over shows before it is done.
public struct ForwardPreview: Sendable, Equatable {
  /// The case.
  public let number: CaseNumber
  /// To whom.
  public let agency: Slug
  /// The agency's name for people.
  public let agencyName: String
  /// Everything that was looked at.
  public let checklist: [ForwardCheck]
  /// What of it is not there.
  public let missing: [ForwardCheck]
}

extension Desk {
  /// Looks at what a hand-over needs.
  ///
  /// - Throws: `ActionError.refused` with `closed`, `heldElsewhere`, `alreadyForwarded` or `noAgency`.
  public func forwardPreview(of file: Loaded<Case>, to name: String?) throws(ActionError) -> ForwardPreview {
    let value = file.value
    try requireHeldHere(file)
    guard value.status == .open else { throw .refused(.closed(number: value.number)) }
    if let open = value.openHandover { throw .refused(.alreadyForwarded(number: value.number, to: open.to)) }
    guard let wanted = name ?? (value.agency ?? store.settings.value.defaults.agency)?.text else {
      throw .refused(.noAgency(number: value.number))
    }
    let slug = try reading { () throws(LoadError) in try store.slug(.agency, wanted) }
    let agency = try reading { () throws(LoadError) in try store.agency(slug).value.organisation }
    let debtor = try reading { () throws(LoadError) in try store.debtor(value.debtor).value }
    let checklist: [ForwardCheck] = [.invoice, .debtorReachable] + agency.requires.map { .requirement($0) }
    return ForwardPreview(
      number: value.number, agency: slug, agencyName: agency.name, checklist: checklist,
      missing: checklist.filter { !value.meets($0, debtor) })
  }

  /// What is owed on the day of a hand-over, with what falls due by it, also where something is missing yet.
  ///
  /// - Throws: `ActionError.ledger` or `load`.
  public func statementHandedOver(of file: Loaded<Case>, to preview: ForwardPreview) throws(ActionError) -> Statement {
    var trial = self
    return try statement(of: trial.handOver(file, preview), asOf: actor.today)
  }

  /// Hands a case over: notes the hand-over, the day of the first one, and logs it.
  ///
  /// - Throws: `ActionError.refused` as for the preview, or with `notReady` and everything that is missing.
  public mutating func forward(_ file: Loaded<Case>, to name: String?) throws(ActionError) -> Loaded<Case> {
    let preview = try forwardPreview(of: file, to: name)
    guard preview.missing.isEmpty else {
      throw .refused(.notReady(number: preview.number, missing: preview.missing))
    }
    return try handOver(file, preview)
  }

  private mutating func handOver(
    _ file: Loaded<Case>, _ preview: ForwardPreview
  ) throws(ActionError) -> Loaded<Case> {
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
    return try change(file, edits)
  }

  /// A log entry of kind `status`, from one state to another.
  mutating func statusEntry(
    _ text: String, from: String, to: String, for file: Loaded<Case>
  ) throws(ActionError) -> YAMLValue {
    let empty = try draft(.log, for: file)
    let side = store.settings.value.role == .creditor ? Side.creditor : .agency
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
    }
  }
}

extension Debtor {
  /// Whether a letter would arrive: a town, and a street or a number.
  var hasPostalAddress: Bool { address?.city != nil && (address?.street != nil || address?.number != nil) }
}
