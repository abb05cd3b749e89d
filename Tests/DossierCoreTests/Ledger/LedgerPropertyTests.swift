import DossierCore
import Testing

/// What holds for every claim, tried on random ones; a failure names its seed.
@Suite struct LedgerPropertyTests {
  static let batches = Array(0..<8)
  static let casesPerBatch = 250

  @Test(arguments: batches) func `claimed - waived - paid + refunded is what is open less what is over`(
    batch: Int
  ) throws {
    for seed in batch * Self.casesPerBatch..<(batch + 1) * Self.casesPerBatch {
      var random = RandomClaim(seed: UInt64(seed))
      let (claim, rules) = random.next()
      let statement = try Ledger.statement(of: claim, rules: rules, asOf: random.date())
      let open = statement.open
      let sum = try open.costs.adding(open.interest).adding(open.damages).adding(open.principal)
      try #require(try sum.subtracting(open.over) == statement.totals.balance, "seed \(seed)")
      for split in statement.explanation.splits {
        let spread = split.parts.reduce(0) { $0 + $1.amount.minorUnits }
        let kept = split.over.minorUnits + split.refunded.minorUnits + split.returned.minorUnits
        try #require(spread + kept == split.amount.minorUnits, "seed \(seed)")
      }
      if !open.over.isZero { try #require(sum.isZero, "seed \(seed)") }
    }
  }

  @Test(arguments: batches) func `the order of the entries in a file never matters`(batch: Int) throws {
    for seed in batch * Self.casesPerBatch..<(batch + 1) * Self.casesPerBatch {
      var random = RandomClaim(seed: UInt64(seed))
      let (claim, rules) = random.next()
      let asOf = random.date()
      let statement = try Ledger.statement(of: claim, rules: rules, asOf: asOf)
      let shuffled = try Ledger.statement(of: random.shuffled(claim), rules: rules, asOf: asOf)
      try #require(shuffled == statement, "seed \(seed)")
    }
  }

  @Test(arguments: batches) func `what is dated later, and what is void, does not exist`(batch: Int) throws {
    for seed in batch * Self.casesPerBatch..<(batch + 1) * Self.casesPerBatch {
      var random = RandomClaim(seed: UInt64(seed))
      let (claim, rules) = random.next()
      let asOf = random.date()
      let statement = try Ledger.statement(of: claim, rules: rules, asOf: asOf)
      let cut = try Ledger.statement(of: RandomClaim.cut(claim, after: asOf), rules: rules, asOf: asOf)
      try #require(cut == statement, "seed \(seed)")
    }
  }
}
