import Foundation
import Testing

/// Random commands of three organisations on two cases with files, whose bundles are lost, come again and out of turn; a failure
/// names its seed and the last commands.
@Suite struct ExchangePropertyTests {
  private static let hasZstandard = ["/usr/bin/zstd", "/usr/local/bin/zstd", "/opt/homebrew/bin/zstd"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// The lists whose entries travel.
  private static let lists = [
    "invoices", "credits", "costs", "payments", "refunds", "waivers", "holds", "promises", "plans", "settlements",
    "requests", "log", "attachments",
  ]

  /// What of a case both sides of a hand-over have; files by their content, since names may differ.
  private static func shared(_ document: [String: Any]) throws -> [String: String] {
    var shared: [String: String] = [:]
    for list in lists {
      for var entry in document[list] as? [[String: Any]] ?? [] where entry["visibility"] as? String != "internal" {
        if list == "attachments" { entry["file"] = nil }
        let bytes = try JSONSerialization.data(withJSONObject: entry, options: .sortedKeys)
        shared["\(list) \(entry["id"] as? String ?? "")"] = String(decoding: bytes, as: UTF8.self)
      }
    }
    for key in ["number", "type", "capacity", "status", "phase", "handler", "closed"] {
      guard let value = document[key] else { continue }
      let bytes = try JSONSerialization.data(withJSONObject: [value], options: .sortedKeys)
      shared[key] = String(decoding: bytes, as: UTF8.self)
    }
    return shared
  }

  @Test(.enabled(if: hasZstandard, "zstd is not installed"), arguments: [0, 1, 2, 3, 4, 19])
  func `Stores come to say the same, checks stay clean, and nothing internal leaves`(_ seed: Int) throws {
    var world = try ThreeStores(seed: UInt64(seed), cases: ["A-1", "A-2"])
    defer { world.removeDirectory() }
    for _ in 0..<100 { try world.step() }
    world.lose()
    try world.settle()
    try world.handOver()
    for place in 0..<3 {
      let checked = try world.run(place, "check --attachments")
      let found = checked.seen.joined(separator: "\n")
      let isClean = checked.status == 0 && ["[request-", "[sent-", "[handover"].allSatisfy { !found.contains($0) }
      #expect(isClean, "seed \(seed), \(ThreeStores.names[place]): \(found)\n\(world.history.joined(separator: "\n"))")
    }
    for name in world.cases { try Self.compare(name, in: &world, seed) }
    let bundles = try world.unpacked()
    #expect(!bundles.isEmpty)
    let secret = Data(ThreeStores.secret.utf8)
    for bundle in bundles { #expect(bundle.bytes.range(of: secret) == nil, "seed \(seed), \(bundle.path)") }
  }

  /// Holds what both sides of each hand-over of a case have against each other.
  private static func compare(_ name: String, in world: inout ThreeStores, _ seed: Int) throws {
    var compared = 0
    for place in 0..<2 {
      guard let upper = try world.document(place, name), let lower = try world.document(place + 1, name) else {
        continue
      }
      let handovers = upper["handovers"] as? [[String: Any]] ?? []
      for reception in lower["received"] as? [[String: Any]] ?? [] where reception["ended"] == nil {
        let id = reception["handover"] as? String
        let isOpen = handovers.contains { $0["id"] as? String == id && $0["ended"] == nil }
        #expect(isOpen, "seed \(seed): both hold \(name)\n\(world.history.joined(separator: "\n"))")
      }
      guard let last = handovers.last, last["ended"] == nil else { continue }
      compared += 1
      let (left, right) = (try shared(upper), try shared(lower))
      let other = Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
      #expect(
        other.isEmpty,
        """
        seed \(seed), \(name) of \(ThreeStores.names[place]) and \(ThreeStores.names[place + 1]): \
        \(other.map { "\($0): \(left[$0] ?? "-") | \(right[$0] ?? "-")" }.joined(separator: "\n"))
        \(world.history.joined(separator: "\n"))
        """)
      let totals = try [place, place + 1].map { place in
        let totals = try world.json(place, "statement \(name)")?["totals"] as? [String: Any] ?? [:]
        return String(decoding: try JSONSerialization.data(withJSONObject: totals, options: .sortedKeys), as: UTF8.self)
      }
      #expect(totals[0] == totals[1], "seed \(seed)")
    }
    #expect(compared > 0, "seed \(seed): nobody holds \(name) of another")
  }
}
