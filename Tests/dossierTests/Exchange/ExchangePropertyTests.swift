import Foundation
import Testing

/// Random commands of three organisations on two cases with files, whose bundles are lost, come again and out of turn; a
/// failure names its seed and the last commands.
@Suite struct ExchangePropertyTests {
  private static let hasZstandard = ["/usr/bin/zstd", "/usr/local/bin/zstd", "/opt/homebrew/bin/zstd"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Warnings about what the random commands do, and not about what becomes of it.
  private static let expected: Set<String> = [
    // Bundles are lost.
    "exchange-gap",
    // Files have one of four contents, payments one of forty amounts, all on one day.
    "attached-twice", "payment-entered-twice",
  ]
  /// What the holder says; of a case that came anew while a taker from before has it both have a word of their own.
  private static let head = [
    "status", "phase", "handler", "closed", "limitation", "pay-to", "payment-methods", "regular-supply",
  ]

  /// What of a case both sides of a hand-over have; files by their content, since names may differ.
  private static func shared(_ document: [String: Any], _ place: Int) throws -> [String: String] {
    func text(_ value: Any) throws -> String {
      String(decoding: try JSONSerialization.data(withJSONObject: [value], options: .sortedKeys), as: UTF8.self)
    }
    let isInternal = { (entry: [String: Any]) in entry["visibility"] as? String == "internal" }
    let all = ThreeStores.lists.flatMap { document[$0] as? [[String: Any]] ?? [] }
    let hidden = Set(all.filter(isInternal).flatMap { [$0["id"], $0["file"]].compactMap { $0 as? String } })
    var shared: [String: String] = [:]
    for list in ThreeStores.lists {
      for var entry in document[list] as? [[String: Any]] ?? [] where !isInternal(entry) {
        // Names of files differ, and what is internal is not named elsewhere.
        if list == "attachments" { entry["file"] = nil }
        for key in ["task", "file"] where (entry[key] as? String).map(hidden.contains) ?? false { entry[key] = nil }
        entry["files"] = nil
        shared["\(list) \(entry["id"] as? String ?? "")"] = try text(entry)
      }
    }
    let keys = ["number", "type", "capacity", "opened", "forwarded", "contract-date", "co-debtors", "imputation"]
    for key in keys + head { shared[key] = try document[key].map(text) }
    // Terms travel in full: who began names them.
    if place > 0 { shared["terms"] = try document["terms"].map(text) }
    shared["currency"] = document["currency"] as? String ?? "EUR"
    for reference in document["references"] as? [[String: Any]] ?? [] {
      let of = reference["of"] as? String ?? ""
      // Of a third organisation not everybody knows.
      guard ThreeStores.names[place...(place + 1)].contains(of) else { continue }
      shared["reference of \(of)"] = reference["value"] as? String
    }
    return shared
  }

  @Test(.enabled(if: hasZstandard, "zstd is not installed"), arguments: [0, 1, 2, 19, 24, 29])
  func `Stores come to say the same, checks stay clean, and nothing internal leaves`(_ seed: Int) throws {
    var world = try ThreeStores(seed: UInt64(seed), cases: ["A-1", "A-2"])
    defer { world.removeDirectory() }
    for place in 0..<3 where try world.document(place) != nil { try world.mark(place) }
    for _ in 0..<120 { try world.step() }
    world.lose()
    try world.settle()
    for name in world.cases { try Self.requireLastWords(of: name, in: &world, seed) }
    try world.handOver()
    for place in 0..<3 {
      let checked = try world.run(place, "check --attachments")
      let found = checked.seen.joined(separator: "\n")
      let kinds = Set(found.matches(of: /\[([a-z][a-z-]+)\]$/.anchorsMatchLineEndings()).map { String($0.1) })
      let isClean = checked.status == 0 && kinds.isSubset(of: Self.expected)
      #expect(isClean, "seed \(seed), \(ThreeStores.names[place]): \(found)\n\(world.history.joined(separator: "\n"))")
    }
    for name in world.cases { try Self.compare(name, in: &world, seed) }
    let bundles = try world.unpacked()
    let (secret, told) = (Data(ThreeStores.secret.utf8), Data(ThreeStores.told.utf8))
    #expect(bundles.contains { $0.bytes.range(of: told) != nil }, "seed \(seed)")
    for bundle in bundles { #expect(bundle.bytes.range(of: secret) == nil, "seed \(seed), \(bundle.path)") }
  }

  /// Sees that whoever asked has the answer, also where its hand-over has ended, and nothing that was recorded since.
  private static func requireLastWords(of name: String, in world: inout ThreeStores, _ seed: Int) throws {
    let stores = try (0..<3).map { try world.store($0) }
    for place in 0..<2 {
      guard let upper = try world.document(place, name), let lower = try world.document(place + 1, name) else {
        continue
      }
      func entries(_ list: String, of document: [String: Any]) -> [[String: Any]] {
        document[list] as? [[String: Any]] ?? []
      }
      for request in entries("requests", of: upper) where request["side"] as? String != "debtor" {
        guard request["org"] as? String == stores[place + 1], let answer = request["answer"] as? [String: Any] else {
          continue
        }
        let asked = entries("requests", of: lower).first { $0["id"] as? String == request["id"] as? String }
        let told = asked?["answer"] as? [String: Any]
        #expect(
          told.map { NSDictionary(dictionary: $0).isEqual(to: answer) } == true,
          "seed \(seed), \(name): \(request)\n\(world.history.joined(separator: "\n"))")
      }
      // All of the world's clocks are one, and times of one zone are in order as texts.
      guard let ended = entries("handovers", of: upper).last?["ended"] as? [String: Any],
        ended["as"] as? String == "taken-back", let end = ended["at"] as? String
      else { continue }
      for list in ThreeStores.lists {
        for entry in entries(list, of: lower) where stores[...place].contains(entry["org"] as? String ?? "") {
          let void = (entry["void"] as? [String: Any])?["at"] as? String ?? ""
          #expect(
            entry["recorded"] as? String ?? "" <= end && void <= end,
            "seed \(seed), \(name): \(entry)\n\(world.history.joined(separator: "\n"))")
        }
      }
    }
  }

  /// Holds what both sides of each hand-over of a case have against each other.
  private static func compare(_ name: String, in world: inout ThreeStores, _ seed: Int) throws {
    let lost = (world.made[name] ?? []).subtracting(try world.publicEntries(0, name))
    #expect(lost.isEmpty, "seed \(seed), \(name): \(lost.sorted())\n\(world.history.joined(separator: "\n"))")
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
      for (place, document) in [(place, upper), (place + 1, lower)] {
        let shown = try world.json(place, "case show \(name)")?["document"] as? [String: Any]
        #expect(shown.map { NSDictionary(dictionary: $0).isEqual(to: document) } == true, "seed \(seed), \(name)")
      }
      let (left, right) = (try shared(upper, place), try shared(lower, place))
      func time(_ item: [String: Any]?) -> String { item?["at"] as? String ?? "" }
      let came = (upper["received"] as? [[String: Any]])?.last
      let isOwnHead = time(last) < time(came)
      let other = Set(left.keys).union(right.keys).filter {
        left[$0] != right[$0] && !(isOwnHead && head.contains($0))
      }.sorted()
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
