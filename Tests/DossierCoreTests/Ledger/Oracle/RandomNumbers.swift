import DossierCore

/// Draws from a seed what cases are made of: as texts, because files and other programs read them.
struct RandomNumbers {
  private var generator: SeededNumbers

  init(seed: UInt64) { generator = SeededNumbers(seed: seed) }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  mutating func shuffled<Value>(_ values: [Value]) -> [Value] { values.shuffled(using: &generator) }

  /// An amount above nothing: as often below 1.00 as in the thousands.
  mutating func amount(upTo digits: Int = 6) -> String {
    var most = 10
    for _ in 0..<below(digits) { most *= 10 }
    return Self.amount(chance(10) ? most : 1 + below(most))
  }

  /// Cents as files have them.
  static func amount(_ cents: Int) -> String {
    let rest = cents % 100
    return "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// An order of imputation, a rule in proportion, or a law's.
  mutating func imputation(_ presets: [String]) -> JSONValue {
    let name = pick(presets + ["proportional", ""])
    if name.isEmpty {
      return .array(shuffled(["costs", "interest", "damages", "principal"]).map { .string($0) })
    }
    return .string(name)
  }
}
