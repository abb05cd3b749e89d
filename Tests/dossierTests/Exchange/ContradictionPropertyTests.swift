import DossierCore
import Foundation
import Testing

@testable import dossier

/// Random edits by hand and decisions of two organisations about the entries of one case: whatever comes late, twice or
/// not at all, at the end both have the same, or both are told what differs, and how it ends.
@Suite struct ContradictionPropertyTests {
  private static let hasZstandard = ["/usr/bin/zstd", "/usr/local/bin/zstd", "/opt/homebrew/bin/zstd"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: hasZstandard, "zstd is not installed"), arguments: [0, 11, 40, 57])
  func `What differs is told on both sides as long as it does`(_ seed: Int) throws {
    var world = try TwoKeepers(seed: UInt64(seed))
    defer { world.removeDirectory() }
    for _ in 0..<(6 + world.number(16)) { try world.step() }
    // What was changed by hand goes with the next bundle.
    for place in 0..<2 { try world.run(place, "--quiet log add A-1 -m end") }
    try world.settle()
    #expect(try world.mistakes() == [], "seed \(seed)\n\(world.history.joined(separator: "\n"))")
    for _ in 0..<6 where try world.followHint(of: world.number(2)) {
      try world.settle()
      #expect(try world.mistakes() == [], "seed \(seed)\n\(world.history.joined(separator: "\n"))")
    }
    #expect(
      try world.differing().isEmpty, "seed \(seed): hints end nothing\n\(world.history.joined(separator: "\n"))")
  }
}

/// A creditor and an agency who have a case with three entries, of which the agency recorded the last.
private struct TwoKeepers {
  private static let names = ["klaardocs", "bureau"]
  private static let lists = ["invoices", "credits", "payments"]

  private var shell = try? TranscriptShell()
  private var numbers: SeededNumbers
  private var clock = 0
  /// What each took of the other.
  private var taken: [Set<String>] = [[], []]
  private(set) var history: [String] = []

  init(seed: UInt64) throws {
    numbers = SeededNumbers(seed: seed)
    try run(nil, "init klaardocs --name KlaarDocs --language en")
    try run(nil, "init bureau --name Bureau --role agency --language en")
    try run(0, "agency add Bureau --vat BE0202239951 --exchange bundles")
    try run(1, "agency set bureau vat=BE0202239951")
    try run(0, "debtor add --company X --email x@x.be")
    try run(0, "case new --debtor x --number A-1 --terms be-b2b")
    try run(0, "invoice add A-1 --reference 1 --date 2023-01-01 --due 2023-02-01 --amount 100.00")
    try run(0, "credit add A-1 --reference C1 --date 2023-03-01 --amount 10.00")
    try run(0, "forward A-1 --to bureau --yes")
    try run(1, "import \(try bundles(of: 0)[0]) --untrusted")
    taken[1] = Set(try bundles(of: 0))
    try settle()
    try run(1, "pay A-1 40.00")
    try settle()
  }

  func removeDirectory() { shell?.removeDirectory() }

  mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }

  @discardableResult
  mutating func run(_ place: Int?, _ words: String) throws -> TranscriptShell.Result {
    clock += 1
    let time = try #require(Timestamp(seconds: 1_682_400_000 + Int64(clock) * 60, offsetMinutes: 120))
    let store = place.map { "-C \(Self.names[$0]) " } ?? ""
    let line = "DOSSIER_NOW=\(time) DOSSIER_SEED=\(clock) dossier \(store)\(words)"
    let result = try #require(try shell?.run(line))
    history.append("\(line) -> \(result.status)")
    #expect([0, 5].contains(result.status), "\(line): \(result.outcome.lines.joined(separator: "\n"))")
    return result
  }

  // MARK: Steps

  mutating func step() throws {
    let (place, entry) = (number(2), number(3))
    switch number(20) {
    case 0..<4:
      let amount = "amount: 10\(number(3)).00"
      try edit(place, entry) { $0.replacing(/amount: \S+/, with: amount) }
    case 4:
      let void = "\n    void:\n      at: 2023-04-25T07:0\(number(9)):00+02:00\n      by: x\n      reason: no"
      try edit(place, entry) { $0.contains("void:") ? $0 : $0 + void }
    case 5:
      if let id = try entries(0)[1].firstMatch(of: /id: (\S+)/)?.1 {
        try run(0, "--quiet entry remove A-1 \(id) --reason wrong")
      }
    case 6..<9: try run(place, "--quiet log add A-1 -m more")
    case 9..<13: try run(place, "--quiet send \(Self.names[1 - place])")
    default:
      let last = Array(try bundles(of: 1 - place).suffix(4))
      let bundle = last[number(last.count)]
      try take(bundle, at: place, ["", "ours", "ours", "theirs"][number(4)])
    }
  }

  /// The three entries as a store has them, by the order of their lists.
  private func entries(_ place: Int) throws -> [String] {
    let text = try text(place)
    return try Self.lists.map { list in
      let from = try #require(text.range(of: "\n\(list):\n  - ")).upperBound
      let rest = text[from...]
      // The entry of before the hand-over, not one that takes its place.
      let end = rest.range(of: "\n  - ")?.lowerBound ?? rest.endIndex
      let list = rest.firstRange(of: /\n[a-z]/)?.lowerBound ?? rest.endIndex
      return String(rest[..<min(end, list)])
    }
  }

  private func path(_ place: Int) throws -> URL {
    let root = try #require(shell?.root)
    return root.appending(path: "\(Self.names[place])/cases/2023-04/A-1.yaml")
  }

  private func text(_ place: Int) throws -> String { try String(contentsOf: try path(place), encoding: .utf8) }

  private mutating func edit(_ place: Int, _ entry: Int, _ change: (String) -> String) throws {
    let old = try entries(place)[entry]
    let new = change(old.hasSuffix("\n") ? String(old.dropLast()) : old)
    history.append("by hand in \(Self.names[place]): \(new)")
    try text(place).replacing(old, with: new, maxReplacements: 1).write(
      to: try path(place), atomically: true, encoding: .utf8)
  }

  private func bundles(of place: Int) throws -> [String] {
    let root = try #require(shell?.root)
    let box = "\(Self.names[place])/outbox"
    let names = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: box).path)
    return names.filter { $0.hasSuffix(".tar.zst") }.sorted().map { "\(box)/\($0)" }
  }

  @discardableResult
  private mutating func take(_ bundle: String, at place: Int, _ winner: String) throws -> Int32 {
    let status = try run(place, "import \(bundle)" + (winner.isEmpty ? "" : " --resolve A-1=\(winner)")).status
    if status == 0 { taken[place].insert(bundle) }
    return status
  }

  /// Sends what waits and takes what was sent until nothing moves; who is contradicted keeps its own.
  mutating func settle() throws {
    for _ in 0..<20 {
      var isMoving = false
      for place in 0..<2 { try run(place, "--quiet send \(Self.names[1 - place])") }
      for place in 0..<2 {
        for bundle in try bundles(of: 1 - place) where !taken[place].contains(bundle) {
          isMoving = true
          if try take(bundle, at: place, "") == 5 { try take(bundle, at: place, "ours") }
        }
      }
      if !isMoving { return }
    }
    Issue.record("it does not end\n\(history.joined(separator: "\n"))")
  }

  // MARK: What holds

  /// The lists of the entries that differ: content, or whether they count.
  func differing() throws -> Set<String> {
    func state(_ entry: String) -> String {
      if entry.contains("void:") { return "void" }
      return String(entry.firstMatch(of: /amount: (\S+)/)?.1 ?? "")
    }
    let (mine, others) = (try entries(0).map(state), try entries(1).map(state))
    return Set(zip(Self.lists, zip(mine, others)).filter { $0.1.0 != $0.1.1 }.map(\.0))
  }

  /// What is told wrongly, or not at all, and what waits though all was sent.
  mutating func mistakes() throws -> [String] {
    var mistakes: [String] = []
    let differing = try differing()
    for place in 0..<2 {
      let result = try run(place, "exchange status \(Self.names[1 - place]) --format json")
      let output = Data(result.outcome.output.joined(separator: "\n").utf8)
      let document = try? JSONSerialization.jsonObject(with: output) as? [String: Any]
      var told: Set<String> = []
      for row in document?["rows"] as? [[String: Any]] ?? [] {
        if row["waiting"] as? [String: Int] != [:] { mistakes.append("\(Self.names[place]): \(row) waits") }
        told.formUnion((row["contradicted"] as? [String] ?? []).map { String($0.prefix { $0 != "[" }) })
      }
      if told != differing { mistakes.append("\(Self.names[place]) tells \(told), and \(differing) differ") }
    }
    return mistakes
  }

  /// Does what the first hint of a store says; whether there was one.
  mutating func followHint(of place: Int) throws -> Bool {
    let said = try run(place, "exchange status \(Self.names[1 - place])").outcome.errors
    guard let hint = said.first(where: { $0.hasPrefix("hint: ") }) else { return false }
    let there = hint.contains("' at '") ? 1 - place : hint.contains("' here, ") ? place : number(2)
    let last = try bundles(of: 1 - there).last { bundle in
      let sequence = bundle.dropLast(8).suffix(6)
      let root = try #require(shell?.root)
      let record = root.appending(
        path: "\(Self.names[there])/exchange/\(Self.names[1 - there])/received/\(sequence).yaml")
      return try !String(contentsOf: record, encoding: .utf8).contains("kind: acknowledgement")
    }
    try take(try #require(last), at: there, "theirs")
    return true
  }
}
