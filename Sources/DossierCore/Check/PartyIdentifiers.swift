/// Checks the numbers of a party: `invalid-vat`, `invalid-enterprise-number`, `invalid-iban` (errors),
/// `doubtful-phone`, `doubtful-email`, `duplicate-party` (warnings).
public enum PartyIdentifiers {
  /// What is wrong or doubtful about a party's own numbers.
  public static func findings<Value: PartyDocument>(in party: Loaded<Value>) -> [Finding] {
    let value = party.value
    var findings: [Finding] = []
    if let vat = value.vat, !vat.isValidVAT {
      findings.append(
        party.finding(
          "invalid-vat", at: .root.key("vat"), "VAT number '\(vat)' has wrong check digits or another country's form",
          hint: "write it with the country's letters: BE0403170701"))
    }
    if let number = value.enterpriseNumber, !number.isValid(in: value.address?.country?.code) {
      findings.append(
        party.finding(
          "invalid-enterprise-number", at: .root.key("enterprise-number"),
          "enterprise number '\(number)' has wrong check digits"))
    }
    for (place, account) in value.ibans.enumerated() where !account.iban.isValid {
      findings.append(
        party.finding(
          "invalid-iban", at: .root.key("ibans").index(place).key("iban"),
          "'\(account.iban)' is not an IBAN: its check digits are wrong"))
    }
    func hold(_ phone: PhoneNumber?, _ place: YAMLPath) {
      guard let phone, !phone.isPlausible else { return }
      findings.append(
        party.finding(
          "doubtful-phone", .warning, at: place, "'\(phone)' does not look like a telephone number",
          hint: "write it as 012/00.00.00 or +32 12 00 00 00"))
    }
    func hold(_ email: String?, _ place: YAMLPath) {
      guard let email, !isPlausible(email: email) else { return }
      findings.append(
        party.finding("doubtful-email", .warning, at: place, "'\(email)' does not look like an e-mail address"))
    }
    for (index, phone) in value.phones.enumerated() {
      hold(phone.number, .root.key("phones").index(index).key("number"))
    }
    for (index, email) in value.emails.enumerated() { hold(email, .root.key("emails").index(index)) }
    for (index, contact) in value.contacts.enumerated() {
      hold(contact.phone, .root.key("contacts").index(index).key("phone"))
      hold(contact.email, .root.key("contacts").index(index).key("email"))
    }
    return findings
  }

  /// The other parties of the same kind that have one of this party's numbers.
  public static func doubles<Value: PartyDocument>(
    of party: Loaded<Value>, among others: [PartyNumbers]
  ) -> [Finding] {
    let keys: [(String, EnterpriseNumber?)] = [
      ("vat", party.value.vat), ("enterprise-number", party.value.enterpriseNumber),
    ]
    var found: [String: Finding] = [:]
    for (key, number) in keys {
      guard let number else { continue }
      for other in others where other.numbers.contains(number.comparable) && found[other.slug] == nil {
        found[other.slug] = party.finding(
          "duplicate-party", .warning, at: .root.key(key),
          "\(Value.kind.rawValue) '\(other.slug)' has the number '\(number)' too",
          hint: "use that one, or correct the number")
      }
    }
    return found.keys.sorted().compactMap { found[$0] }
  }

  private static func isPlausible(email: String) -> Bool {
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
      && !parts[1].hasSuffix(".") && !email.contains(where: \.isWhitespace)
  }
}
