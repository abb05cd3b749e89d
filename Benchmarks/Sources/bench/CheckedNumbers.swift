/// Numbers with the check digits that their countries ask for, one for each place.
enum CheckedNumbers {
  /// A VAT number; another for another place.
  static func vat(_ country: String, place: Int) -> String {
    switch country {
    case "NL":
      let body = "NL\(filled(100_000_000 + place * 7, 9))B"
      return body + filled(checkDigits(of: body, expecting: 1), 2)
    case "DE": return "DE\(german(20_000_000 + place * 3))"
    case "FR":
      let siren = luhn(30_000_000 + place * 3)
      return "FR\(filled((12 + 3 * (siren % 97)) % 97, 2))\(filled(siren, 9))"
    default: return "BE\(belgian(place))"
    }
  }

  /// The number in the national register; another for another place.
  static func enterprise(_ country: String, place: Int) -> String {
    switch country {
    case "NL": return filled(10_000_000 + place * 11, 8)
    case "DE": return "HRB \(10_000 + place)"
    case "FR": return filled(luhn(30_000_000 + place * 3), 9)
    default:
      let digits = belgian(place)
      return "\(digits.prefix(4)).\(digits.dropFirst(4).prefix(3)).\(digits.suffix(3))"
    }
  }

  /// An account in the form of a country, check digits in front.
  static func iban(_ country: String, _ draw: inout Draw) -> String {
    let account: String
    switch country {
    case "NL": account = draw.pick(["INGB", "RABO", "ABNA", "TRIO", "KNAB"]) + draw.digits(10)
    case "DE": account = draw.pick(["10070000", "37040044", "50010517", "70020270"]) + draw.digits(10)
    case "FR":
      let body = draw.pick(["30002", "20041", "10278"]) + draw.digits(5) + draw.digits(11)
      account = body + filled(97 - remainder(of: body + "00"), 2)
    default:
      let body = draw.pick(["001", "068", "363", "403", "539", "734", "979"]) + draw.digits(7)
      let check = remainder(of: body)
      account = body + filled(check == 0 ? 97 : check, 2)
    }
    return country + filled(98 - remainder(of: "\(account)\(country)00"), 2) + account
  }

  /// The text modulo 97, letters counting from 10.
  private static func remainder(of text: String) -> Int {
    text.utf8.reduce(0) { sum, byte in
      byte >= 65 ? (sum * 100 + Int(byte) - 55) % 97 : (sum * 10 + Int(byte) - 48) % 97
    }
  }

  /// Two digits that, put behind a text, make its remainder what is expected.
  private static func checkDigits(of text: String, expecting expected: Int) -> Int {
    (expected + 97 - remainder(of: text + "00")) % 97
  }

  private static func belgian(_ place: Int) -> String {
    let base = 4_000_000 + place * 7
    return filled(base, 8) + filled(97 - base % 97, 2)
  }

  private static func german(_ base: Int) -> String {
    let digits = filled(base, 8)
    let product = digits.utf8.reduce(10) { product, byte in
      let sum = (Int(byte) - 48 + product) % 10
      return (sum == 0 ? 10 : sum) * 2 % 11
    }
    return "\(digits)\((11 - product) % 10)"
  }

  /// The number with the digit that Luhn's rule puts behind it.
  private static func luhn(_ base: Int) -> Int {
    var sum = 0
    for (place, byte) in String(base).utf8.reversed().enumerated() {
      let digit = Int(byte) - 48
      sum += place.isMultiple(of: 2) ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit
    }
    return base * 10 + (10 - sum % 10) % 10
  }
}
