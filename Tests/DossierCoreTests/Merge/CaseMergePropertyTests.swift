import DossierCore
import Testing

/// Random histories of three organisations; a failure names its seed.
@Suite struct CaseMergePropertyTests {
  private static let seeds = 0..<24

  private static func history(_ seed: Int) throws -> ExchangeHistory {
    var history = try ExchangeHistory(seed: UInt64(seed))
    for _ in 0..<80 { try history.step() }
    return history
  }

  @Test func `All copies of a case come to say the same, nothing is lost, and nothing internal leaves`() throws {
    var (spread, open, corrections) = (0, 0, 0)
    for seed in Self.seeds {
      var history = try Self.history(seed)
      try history.settle()
      #expect(history.conflicts == [], "seed \(seed)")
      corrections += history.corrections
      let copies = history.parties.indices.filter { history.parties[$0].document != nil }
      if copies.count == 3 { spread += 1 }
      for place in copies {
        let party = history.parties[place]
        let first = history.parties[0]
        #expect(party.part(.entry) == first.part(.entry), "seed \(seed), \(party.slug)")
        #expect(party.part(.identity) == first.part(.identity), "seed \(seed), \(party.slug)")
        #expect(history.made.isSubset(of: party.value.entryIDs), "seed \(seed), \(party.slug)")
        for (other, ids) in history.kept where other != place {
          #expect(ids.isDisjoint(with: party.value.entryIDs), "seed \(seed), \(party.slug)")
        }
        let bytes = try #require(party.document).bytes
        _ = try Case.decode(YAMLTree(bytes), path: "", currency: .euro)
        guard party.hasHeadOfTaker else { continue }
        open += 1
        #expect(party.part(.head) == history.parties[place + 1].part(.head), "seed \(seed), \(party.slug)")
      }
      let text = String(decoding: try #require(history.parties[0].document).bytes, as: UTF8.self)
      #expect(text.contains("creditor: klaardocs  # a comment\n"))
    }
    #expect(spread > 6)
    #expect(open > 6)
    #expect(corrections > 15)
  }

  @Test func `The order in which bundles come, and how often, makes no difference`() throws {
    var taken = 0
    for seed in Self.seeds.prefix(8) {
      let history = try Self.history(seed)
      for place in history.parties.indices {
        let messages = history.sent.filter { $0.to == place }.map(\.bundle)
        var copies: [YAMLValue] = []
        for order in 0..<3 {
          var numbers = SeededNumbers(seed: UInt64(seed * 10 + order))
          // What the party had at first and gave away itself: what others may say of it rests on that.
          var party = history.parties[place]
          if place > 0 {
            // Its own words come back then, which nobody else could say.
            party.document = nil
            party.holdsToRights = false
          }
          party.memory = CaseMemory()
          for _ in 0..<3 {
            for message in (messages + messages).shuffled(using: &numbers) { _ = try party.take(message) }
          }
          copies.append(party.shared.unordered)
          if !messages.isEmpty, party.document != nil { taken += 1 }
        }
        #expect(copies.allSatisfy { $0 == copies[0] }, "seed \(seed), \(history.parties[place].slug)")
      }
    }
    #expect(taken > 12)
  }
}
