/// Check digits of the numbers in a case: structured communications, RF references, accounts.
enum NumberCheck: Check {
  static let ogm = FindingKind(
    "invalid-ogm", .error, "a structured communication has wrong check digits",
    "A case number of twelve digits is a Belgian structured communication (OGM/VCS): its last two digits are the first "
      + "ten modulo 97, or 97 for 0. Banks refuse a payment with wrong ones.")
  static let reference = FindingKind(
    "doubtful-payment-reference", .warning, "a payment reference looks structured and has wrong check digits",
    "Payers copy it. Twelve digits are taken for a Belgian structured communication, RF for an ISO 11649 reference.")
  static let iban = FindingKind(
    "invalid-case-iban", .error, "an account of a case has wrong check digits",
    "The IBAN of 'pay-to' and of refunds must be right (ISO 13616): money goes there.")
  static let phone = FindingKind(
    "doubtful-handler", .warning, "a handler's telephone number does not look like one",
    "It is printed on letters. Numbers have 8 to 15 digits and the usual separators.")

  static let kinds = [ogm, reference, iban, phone]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    let value = file.value
    var findings: [Finding] = []
    if let right = correction(of: value.number.text, context) {
      findings.append(
        file.finding(
          ogm, at: .root.key("number"), "'\(value.number)' has wrong check digits",
          hint: "if its first ten digits are right, it is \(right)"))
    }
    for (index, invoice) in value.invoices.live {
      guard let text = invoice.paymentReference, isWrong(text) else { continue }
      findings.append(
        file.finding(
          reference, at: .entry(.invoices, index).key("payment-reference"), "'\(text)' has wrong check digits"))
    }
    if let account = value.payTo?.iban, !account.isValid {
      findings.append(wrong(account, file, .root.key("pay-to").key("iban")))
    }
    for (index, refund) in value.refunds.live {
      guard let account = refund.iban, !account.isValid else { continue }
      findings.append(wrong(account, file, .entry(.refunds, index).key("iban")))
    }
    if let number = value.handler?.phone, !number.isPlausible {
      findings.append(
        file.finding(
          phone, at: .root.key("handler").key("phone"), "'\(number)' does not look like a telephone number",
          hint: "write it as 012/00.00.00 or +32 12 00 00 00"))
    }
    return findings
  }

  private static func wrong(_ account: IBAN, _ file: Loaded<Case>, _ place: YAMLPath) -> Finding {
    file.finding(iban, at: place, "'\(account)' is not an IBAN: its check digits are wrong")
  }

  /// The right number, if a text looks like a structured communication and is none.
  ///
  /// Twelve digits in a row are one only where the store does not number by counting up.
  private static func correction(of text: String, _ context: CheckContext) -> StructuredCommunication? {
    guard StructuredCommunication.hasForm(text), StructuredCommunication(text) == nil else { return nil }
    let isWritten = text.split(separator: "/", omittingEmptySubsequences: false).map(\.utf8.count) == [3, 4, 5]
    guard isWritten || context.store.settings.value.numbering.scheme != .sequential else { return nil }
    let digits = text.filter { $0.isASCII && $0.isNumber }
    return Int64(digits.prefix(10)).flatMap { StructuredCommunication(base: $0) }
  }

  private static func isWrong(_ text: String) -> Bool {
    if StructuredCommunication.hasForm(text) { return StructuredCommunication(text) == nil }
    let bytes = Array(text.uppercased().utf8.filter { $0 != 0x20 })
    guard bytes.count > 4, bytes.count <= 25, bytes.starts(with: "RF".utf8),
      bytes[2..<4].allSatisfy({ (48...57).contains($0) })
    else { return false }
    return Modulo97.remainder(of: bytes[4...] + bytes[..<4]) != 1
  }
}
