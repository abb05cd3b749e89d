import DossierCore
import Testing

/// Random pairs of changes of one case; a failure names its seed.
@Suite struct DocumentMergePropertyTests {
  private static let seeds = 0..<200

  private struct Versions {
    let base: [UInt8]
    let ours: [UInt8]
    let theirs: [UInt8]

    init(seed: Int) throws {
      var generator = CaseTextGenerator(seed: UInt64(seed))
      base = try generator.changed(Array(CaseTextGenerator.base.utf8), by: "base")
      ours = try generator.changed(base, by: "ours")
      theirs = try generator.changed(base, by: "theirs")
    }
  }

  private static func merge(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) throws -> DocumentMerge {
    try DocumentMerge(base: base, ours: ours, theirs: theirs, type: .case)
  }

  private static func value(_ bytes: [UInt8]) throws -> YAMLValue { try YAMLDocument(bytes).value }

  private static func decodes(_ bytes: [UInt8]) -> Bool {
    (try? Case.decode(YAMLTree(bytes), path: "", currency: .euro)) != nil
  }

  @Test func `What only one side changed is what it made of it`() throws {
    for seed in Self.seeds {
      let versions = try Versions(seed: seed)
      let kept = try Self.merge(versions.base, versions.ours, versions.base)
      #expect(kept.bytes == versions.ours && kept.outcome == .whole, "seed \(seed)")
      let taken = try Self.merge(versions.base, versions.base, versions.theirs)
      #expect(taken.outcome == .whole, "seed \(seed)")
      let (merged, theirs) = (try Self.value(taken.bytes), try Self.value(versions.theirs))
      #expect(merged.unordered == theirs.unordered, "seed \(seed)")
    }
  }

  @Test func `Both ways around the same is joined, and the same is in conflict`() throws {
    var outcomes = (whole: 0, conflicts: 0)
    for seed in Self.seeds {
      let versions = try Versions(seed: seed)
      let merged = try Self.merge(versions.base, versions.ours, versions.theirs)
      let mirrored = try Self.merge(versions.base, versions.theirs, versions.ours)
      switch (merged.outcome, mirrored.outcome) {
      case (.whole, .whole):
        outcomes.whole += 1
        let (value, other) = (try Self.value(merged.bytes), try Self.value(mirrored.bytes))
        #expect(value.unordered == other.unordered, "seed \(seed)")
        #expect(Self.decodes(merged.bytes), "seed \(seed)")
        let again = try Self.merge(versions.base, merged.bytes, versions.theirs)
        #expect(again.bytes == merged.bytes && again.outcome == .whole, "seed \(seed)")
      case (.conflicts(let names), .conflicts(let others)):
        outcomes.conflicts += 1
        #expect(names.sorted() == others.sorted(), "seed \(seed)")
      default: Issue.record("seed \(seed): \(merged.outcome), \(mirrored.outcome)")
      }
    }
    #expect(outcomes.whole > 60 && outcomes.conflicts > 20)
  }

  // What stands above an entry is about it, and goes with it.
  @Test func `No entry and no comment of ours is lost, and what is joined decodes on both sides of the marks`() throws {
    for seed in Self.seeds {
      let versions = try Versions(seed: seed)
      let merged = try Self.merge(versions.base, versions.ours, versions.theirs)
      let text = String(decoding: merged.bytes, as: UTF8.self)
      let (base, ours, theirs) = (
        try Self.value(versions.base), try Self.value(versions.ours), try Self.value(versions.theirs)
      )
      for id in ours.entryIDs.union(theirs.entryIDs) {
        let (before, mine, other) = (base.entry(id), ours.entry(id), theirs.entry(id))
        let isGone = before != nil && (mine == nil && other == before || other == nil && mine == before)
        #expect(text.contains(id) == !isGone, "seed \(seed), \(id)")
      }
      let lines = String(decoding: versions.ours, as: UTF8.self).split(separator: "\n")
      for line in lines where line.hasPrefix("#") && line != "# Cash" {
        #expect(text.contains(line), "seed \(seed), \(line)")
      }
      for side in [true, false] { #expect(Self.decodes(Self.resolved(text, ours: side)), "seed \(seed)") }
    }
  }

  /// A text with one side of each pair of marks.
  private static func resolved(_ text: String, ours: Bool) -> [UInt8] {
    var lines: [Substring] = []
    var isShown = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      switch line {
      case "<<<<<<< ours": isShown = ours
      case "=======": isShown = !ours
      case ">>>>>>> theirs": isShown = true
      default: if isShown { lines.append(line) }
      }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }
}
