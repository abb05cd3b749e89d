import DossierCore

/// What is drawn for one thing of a store: the same for the same seed and place, whatever was drawn before.
struct Draw {
  private var numbers: Numbers

  init(seed: UInt64, place: Int) {
    numbers = Numbers(seed: seed &+ UInt64(truncatingIfNeeded: place) &* 0xD1B5_4A32_D192_ED03)
  }

  /// A number from 0 up to, without, the limit.
  mutating func number(_ limit: Int) -> Int { Int(truncatingIfNeeded: numbers.next() % UInt64(max(1, limit))) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + number(range.count) }

  /// Whether something holds that holds of so many in a thousand.
  mutating func chance(_ perMille: Int) -> Bool { number(1000) < perMille }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(values.count)] }

  /// A place in a list of so many, low ones more often: words of a language, debtors with many cases.
  mutating func skewed(_ limit: Int) -> Int { min(number(limit), number(limit), number(limit)) }

  /// One of several by shares in a thousand; the last if the shares do not reach.
  mutating func share<Value>(_ shares: [(Int, Value)]) -> Value {
    var rest = number(1000)
    for (share, value) in shares {
      if rest < share { return value }
      rest -= share
    }
    return shares[shares.count - 1].1
  }

  mutating func identifier(_ length: Int) -> String {
    var bits = numbers.next()
    var text = String(Identifier.alphabet[10 + Int(bits % 22)])
    bits /= 22
    for _ in 1..<length {
      text.append(Identifier.alphabet[Int(bits & 31)])
      bits >>= 5
    }
    return text
  }

  mutating func entry() -> String { identifier(Identifier.entryLength) }

  /// So many digits.
  mutating func digits(_ count: Int) -> String { filled(number(Int(power(of: 10, count))), count) }

  /// A sum in minor units as invoices are: many small ones, few large.
  mutating func amount() -> Int64 {
    let range: ClosedRange<Int> = share([
      (380, 1_500...20_000), (370, 20_000...100_000), (200, 100_000...500_000), (50, 500_000...2_500_000),
    ])
    return Int64(number(range))
  }
}

/// A number with leading zeros.
func filled(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  return text.utf8.count >= width ? text : String(repeating: "0", count: width - text.utf8.count) + text
}

/// An amount as documents write it.
func amountText(_ minorUnits: Int64) -> String { "\(minorUnits / 100).\(filled(Int(minorUnits % 100), 2))" }

private func power(of base: Int, _ exponent: Int) -> Int { (0..<exponent).reduce(1) { product, _ in product * base } }

/// SplitMix64: the same numbers for the same seed.
struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
