/// The numbers of parties: their check digits, and parties that may be the same.
enum PartyCheck: Check {
  static let vat = FindingKind(
    "invalid-vat", .error, "a VAT number is wrong",
    "Its check digits are wrong, or it does not begin with a country's letters.")
  static let enterprise = FindingKind(
    "invalid-enterprise-number", .error, "an enterprise number has wrong check digits",
    "Belgian numbers (KBO/BCE) have ten digits, the last two of which are 97 less the first eight modulo 97.")
  static let iban = FindingKind(
    "invalid-iban", .error, "an account of a party has wrong check digits", "An IBAN is checked by ISO 7064.")
  static let phone = FindingKind(
    "doubtful-phone", .warning, "a telephone number does not look like one",
    "Numbers have 8 to 15 digits and the usual separators. Short forms cannot be called from elsewhere.")
  static let email = FindingKind(
    "doubtful-email", .warning, "an e-mail address does not look like one", "It has one '@' and a domain with a point.")
  static let double = FindingKind(
    "duplicate-party", .warning, "two parties of a kind have the same number",
    "They may be one. Use one of them, or correct the number.")
  static let id = FindingKind(
    "duplicate-party-id", .error, "two parties have the same id",
    "Ids tell parties apart for life, also in bundles. Most often a file was copied; give the copy another id.")
  static let shared = FindingKind(
    "shared-email", .note, "two debtors have the same e-mail address",
    "They may be one, or somebody acts for both. Where they are one, use one of them for new cases.")

  static let kinds = [vat, enterprise, iban, phone, email, double, id, shared]

  static func findings<Party: PartyDocument>(inParty file: Loaded<Party>, _ context: CheckContext) -> [Finding] {
    PartyIdentifiers.findings(in: file)
  }

  /// Those that only the other parties show; the caller asks for the parties that share something alone.
  static func findings<Party: PartyDocument>(
    inParty file: Loaded<Party>, among facts: PartyFacts
  ) -> [Finding] {
    let own = StoreLayout.slug(ofFile: file.path)
    let others = (facts.sharing[Party.kind] ?? []).filter { $0.slug != own }
    var findings = PartyIdentifiers.doubles(of: file, among: others)
    if let other = facts.sharedIDs[file.value.id]?.first(where: { $0 != file.path }) {
      findings.append(
        file.finding(
          id, at: .root.key("id"), "id '\(file.value.id)' is that of '\(other)' too",
          hint: "give one of them another id"))
    }
    guard Party.kind == .debtor else { return findings }
    for (index, address) in file.value.emails.enumerated() {
      let others = (facts.sharedEmails[address.lowercased()] ?? []).filter { $0 != file.path }
      guard let other = others.first else { continue }
      let more = others.count == 1 ? "" : " and \(others.count - 1) more"
      findings.append(
        file.finding(
          shared, at: .root.key("emails").index(index),
          "debtor '\(StoreLayout.slug(ofFile: other))'\(more) has the address '\(address)' too",
          hint: "if they are one, use one of them"))
    }
    return findings
  }
}
