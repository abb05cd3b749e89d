/// A telephone number, kept as written and compared by its international digits.
public struct PhoneNumber: Sendable, Hashable, CustomStringConvertible {
  /// The number as written: `012/00.00.00`, `0031/600.000.000`.
  public let text: String

  /// Takes a text as it is; ask `isPlausible` whether it looks like a number.
  public init(_ text: String) { self.text = text }

  /// The number as written.
  public var description: String { text }

  /// The digits with the country before them: `32475000000` for `0475/00.00.00` in Belgium.
  ///
  /// The zero of `+32 (0)475`, which is dialled within the country alone, is left out. The country (two letters, ISO 3166-1) is that whose numbers are written without a prefix.
  public func normalized(in country: String) -> String {
    let digits = text.filter(\.isASCIIDigit)
    let hasPlus = text.first { $0.isASCIIDigit || $0 == "+" } == "+"
    if hasPlus || digits.hasPrefix("00") {
      let international = text.split(separator: "(0)", maxSplits: 1).joined().filter(\.isASCIIDigit)
      return hasPlus ? international : String(international.dropFirst(2))
    }
    guard digits.hasPrefix("0"), let code = Self.countryCodes[country] else { return digits }
    return code + digits.dropFirst()
  }

  /// Whether the text holds 8 to 15 digits and nothing but the usual separators.
  ///
  /// A number that is not is a warning, never an error: portals print short forms themselves.
  public var isPlausible: Bool {
    let digits = text.filter(\.isASCIIDigit).count
    return (8...15).contains(digits) && text.allSatisfy { $0.isASCIIDigit || "+/.-() ".contains($0) }
  }

  private static let countryCodes: [String: String] = [
    "BE": "32", "NL": "31", "LU": "352", "FR": "33", "DE": "49", "GB": "44", "ES": "34", "CH": "41", "AT": "43",
    "PT": "351", "IE": "353", "PL": "48", "DK": "45", "SE": "46", "NO": "47", "US": "1",
  ]
}
