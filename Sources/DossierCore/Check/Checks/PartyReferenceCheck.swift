/// Parties that documents name: each has a file of its kind.
enum PartyReferenceCheck: Check {
  static let creditor = FindingKind(
    "unknown-creditor", .error, "a creditor is named that has no file",
    "The name is that of a file under creditors/, without '.yaml'.")
  static let agency = FindingKind(
    "unknown-agency", .error, "an agency is named that has no file",
    "The name is that of a file under agencies/, without '.yaml'.")
  static let debtor = FindingKind(
    "unknown-debtor", .error, "a debtor is named that has no file",
    "The name is that of a file under debtors/ in the folder of its first character, without '.yaml'.")
  static let party = FindingKind(
    "unknown-party", .error, "an organisation is named that is neither a creditor nor an agency of the store",
    "References and receptions name the organisation they come from by its file under creditors/ or agencies/.")
  static let payer = FindingKind(
    "unknown-payer", .error, "a payment names a debtor who is not a debtor of the case",
    "'by-debtor' tells which of the case's debtors paid; it is the debtor or one of the co-debtors.")

  static let kinds = [creditor, agency, debtor, party, payer]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    let value = file.value
    var findings: [Finding] = []
    func hold(_ slug: Slug, _ kind: PartyKind, _ place: YAMLPath) {
      if let finding = context.missing(slug, kind, in: file, at: place) { findings.append(finding) }
    }
    func holdOrganisation(_ slug: Slug, _ place: YAMLPath) {
      guard !context.has(slug, .creditor), !context.has(slug, .agency) else { return }
      findings.append(
        file.finding(
          party, at: place, "there is no creditor and no agency '\(slug)'",
          hint: context.suggestion(for: slug, [.agency, .creditor])))
    }
    hold(value.creditor, .creditor, .root.key("creditor"))
    hold(value.debtor, .debtor, .root.key("debtor"))
    if let agency = value.agency { hold(agency, .agency, .root.key("agency")) }
    for (index, item) in value.coDebtors.enumerated() {
      hold(item.debtor, .debtor, .root.key("co-debtors").index(index).key("debtor"))
    }
    for (index, item) in value.handovers.enumerated() {
      hold(item.to, .agency, .root.key("handovers").index(index).key("to"))
    }
    for (index, item) in value.received.enumerated() {
      holdOrganisation(item.from, .root.key("received").index(index).key("from"))
    }
    for (index, item) in value.references.enumerated() {
      holdOrganisation(item.of, .root.key("references").index(index).key("of"))
    }
    let debtors = [value.debtor] + value.coDebtors.map(\.debtor)
    for (index, payment) in value.payments.live {
      guard let slug = payment.byDebtor, !debtors.contains(slug) else { continue }
      findings.append(
        file.finding(
          payer, at: .entry(.payments, index).key("by-debtor"), "'\(slug)' is not a debtor of this case",
          hint: "one of \(debtors.map(\.text).joined(separator: ", "))"))
    }
    return findings
  }

  static func findings(inSettings file: Loaded<Settings>, _ context: CheckContext) -> [Finding] {
    let kind = file.value.role.partyKind
    var findings: [Finding] = []
    for (index, owner) in file.value.owners.enumerated() {
      let place = YAMLPath.root.key("owners").index(index)
      if let finding = context.missing(owner, kind, in: file, at: place) { findings.append(finding) }
    }
    if let agency = file.value.defaults.agency {
      let place = YAMLPath.root.key("defaults").key("agency")
      if let finding = context.missing(agency, .agency, in: file, at: place) { findings.append(finding) }
    }
    return findings
  }
}

extension CheckContext {
  func has(_ slug: Slug, _ kind: PartyKind) -> Bool { facts.parties[kind]?.contains(slug) ?? false }

  /// A finding if a party has no file.
  fileprivate func missing<Content>(
    _ slug: Slug, _ kind: PartyKind, in file: Loaded<Content>, at place: YAMLPath
  ) -> Finding? {
    guard !has(slug, kind) else { return nil }
    let finding =
      switch kind {
      case .creditor: PartyReferenceCheck.creditor
      case .agency: PartyReferenceCheck.agency
      case .debtor: PartyReferenceCheck.debtor
      }
    return file.finding(
      finding, at: place, "there is no \(kind.rawValue) '\(slug)'",
      hint: suggestion(for: slug, [kind]) ?? "'dossier \(kind.rawValue) list' lists them")
  }

  /// The nearest name; where there are very many, looking for it takes longer than it helps.
  fileprivate func suggestion(for slug: Slug, _ kinds: [PartyKind]) -> String? {
    let names = kinds.flatMap { listing.parties[$0] ?? [] }
    guard names.count <= 20_000 else { return nil }
    return Suggestion.hint(for: slug.text, among: names.map(\.text))
  }
}
