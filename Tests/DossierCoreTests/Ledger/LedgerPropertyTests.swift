import DossierCore
import Testing

/// What holds for every claim, tried on random ones; a failure names its seed.
@Suite struct LedgerPropertyTests {
  static let batches = Array(0..<8)
  static let casesPerBatch = 250

  @Test(arguments: batches) func `the ledger agrees with one that visits every day`(batch: Int) throws {
    for seed in batch * Self.casesPerBatch..<(batch + 1) * Self.casesPerBatch {
      var random = RandomClaim(seed: UInt64(seed))
      let (claim, rules) = random.next()
      for asOf in [random.date(), RandomClaim.end] {
        let statement = try Ledger.statement(of: claim, rules: rules, asOf: asOf)
        let naive = NaiveLedger(claim, rules, asOf)
        try #require(Figures(statement) == Figures(naive), "seed \(seed) as of \(asOf)")
      }
    }
  }

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

/// What two ledgers are compared by.
struct Figures: Equatable {
  var interest: [Int128]
  var open: [Int128]
  var sums: [Bucket: Int128]
  var over: Int128
  var waived: Int128
  var refunded: Int128
  var splits: [[String]]

  init(_ statement: Statement) {
    interest = statement.invoices.map { Int128($0.interest.minorUnits) }
    open = statement.invoices.map { Int128($0.open.minorUnits) }
    let amounts = statement.open
    sums = [
      .costs: Int128(amounts.costs.minorUnits), .interest: Int128(amounts.interest.minorUnits),
      .damages: Int128(amounts.damages.minorUnits), .principal: Int128(amounts.principal.minorUnits),
    ]
    over = Int128(amounts.over.minorUnits)
    waived = Int128(statement.totals.waived.minorUnits)
    refunded = Int128(statement.totals.refunds.minorUnits)
    splits = statement.explanation.splits.filter { !$0.amount.isZero }.map { split in
      ["\(split.id)"] + split.parts.map { "\($0.bucket) \($0.position.words) \($0.amount.minorUnits)" }
    }
  }

  init(_ naive: NaiveLedger) {
    interest = naive.debts.map(\.interest)
    open = naive.debts.map(\.open)
    sums = [:]
    for bucket in Bucket.allCases { sums[bucket] = naive.items([bucket], nil).reduce(0) { $0 + $1.open } }
    over = naive.purses.reduce(0) { $0 + $1.over }
    waived = naive.waived
    refunded = naive.refunded
    splits = naive.purses.filter { $0.amount != 0 }.map { purse in
      ["\(purse.id)"] + purse.parts.map { "\($0.bucket) \($0.name) \($0.amount)" }
    }
  }
}
