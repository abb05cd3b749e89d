import DossierCore
import Testing

/// The least balance for which a clause gives more than the law allows, against a search through all balances.
@Suite struct ChargeExcessTests {
  /// A charge in cents, reckoned here once more: in tiers, with bounds.
  private struct Scale {
    /// Up to which base, the amount, and hundredths of a percent of what lies in the tier.
    var tiers: [(upTo: Int?, amount: Int, rate: Int)]
    var minimum: Int?
    var maximum: Int?

    init(from numbers: inout SeededNumbers) {
      var tiers: [(upTo: Int?, amount: Int, rate: Int)] = []
      var top = 0
      for _ in 0..<Int.random(in: 0...3, using: &numbers) {
        top += Int.random(in: 1...40_000, using: &numbers)
        tiers.append((top, Int.random(in: 0...9_000, using: &numbers), Int.random(in: 0...2_000, using: &numbers)))
      }
      tiers.append((nil, Int.random(in: 0...12_000, using: &numbers), Int.random(in: 0...1_500, using: &numbers)))
      self.tiers = tiers
      let bounds = [Int.random(in: 0...15_000, using: &numbers), Int.random(in: 0...15_000, using: &numbers)].sorted()
      minimum = Bool.random(using: &numbers) ? bounds[0] : nil
      maximum = Bool.random(using: &numbers) ? bounds[1] : nil
    }

    func charge(of base: Int) -> Int {
      var below = 0
      for tier in tiers {
        if let top = tier.upTo, base > top {
          below = top
          continue
        }
        let share = ((base - below) * tier.rate * 2 + 10_000) / 20_000
        return min(max(tier.amount + share, minimum ?? 0), maximum ?? .max)
      }
      return 0
    }

    var yaml: String {
      func text(_ cents: Int) -> String { Money(minorUnits: Int64(cents), currency: .euro).description }
      let tiers = tiers.map { tier in
        let top = tier.upTo.map { "up-to: \(text($0)), " } ?? ""
        return "{\(top)amount: \(text(tier.amount)), percent: \(Rate(millionths: Int64(tier.rate) * 100))}"
      }
      let bounds = (minimum.map { ", minimum: \(text($0))" } ?? "") + (maximum.map { ", maximum: \(text($0))" } ?? "")
      return "{tiers: [\(tiers.joined(separator: ", "))]\(bounds)}"
    }
  }

  /// The balance and the two sums of a finding, in cents.
  private static func excess(_ finding: Finding) -> [Int] {
    finding.message.split { !$0.isNumber && $0 != "." }.compactMap { word in
      word.contains(".") ? Int(word.filter(\.isNumber)) : nil
    }
  }

  @Test(arguments: 1...300) func `It is found, and is the least but for what rounding does`(_ seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let (clause, cap) = (Scale(from: &numbers), Scale(from: &numbers))
    let scratch = try ScratchDirectory()
    try scratch.put("dossier.yaml", CheckFixture.settings)
    try scratch.put("terms/x.yaml", "dossier: 1\ndamages: \(clause.yaml)\ncaps: {damages: \(cap.yaml)}\n")
    let found = try StoreCheck.findings(
      ofTerms: [slug("x")], in: Store(root: scratch.path), today: day("2023-06-01"))
    #expect(found.count <= 1)
    // Two cents or more: one may be what rounding does between two sums at which the lines turn.
    let grave = (1...250_000).first { clause.charge(of: $0) >= cap.charge(of: $0) + 2 }
    guard let finding = found.first else {
      #expect(grave == nil)
      return
    }
    let sums = Self.excess(finding)
    #expect(sums.count == 3 && sums[1] > sums[2])
    #expect([sums[1], sums[2]] == [clause.charge(of: sums[0]), cap.charge(of: sums[0])])
    if let grave { #expect(sums[0] <= grave + 100, "\(finding.message)") }
  }
}
