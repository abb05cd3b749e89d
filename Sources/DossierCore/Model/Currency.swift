/// A currency by its ISO 4217 code.
public struct Currency: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The three capital letters, such as `EUR`.
  public let code: String
  /// How many digits an amount has after the point: 0 to 4.
  public let digits: Int

  /// The euro.
  public static let euro = Currency(known: "EUR", digits: 2)

  /// Finds a currency by its code; nil if ISO 4217 does not list it.
  public init?(_ code: String) {
    guard let digits = Self.digitsByCode[code] else { return nil }
    self.init(known: code, digits: digits)
  }

  private init(known code: String, digits: Int) {
    self.code = code
    self.digits = digits
  }

  /// How many minor units one unit has: 1, 10, 100, 1,000 or 10,000.
  public var minorUnitsPerUnit: Int64 {
    (0..<digits).reduce(1) { product, _ in product * 10 }
  }

  /// The code.
  public var description: String { code }

  /// Orders by code.
  public static func < (left: Currency, right: Currency) -> Bool { left.code < right.code }

  private static let digitsByCode: [String: Int] = {
    var table: [String: Int] = [:]
    let twoDigits = """
      AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP \
      CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR \
      JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN \
      NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP \
      SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG
      """
    for code in twoDigits.split(separator: " ") { table[String(code)] = 2 }
    for code in "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(separator: " ") {
      table[String(code)] = 0
    }
    for code in "BHD IQD JOD KWD LYD OMR TND".split(separator: " ") { table[String(code)] = 3 }
    for code in "CLF UYW".split(separator: " ") { table[String(code)] = 4 }
    return table
  }()
}
