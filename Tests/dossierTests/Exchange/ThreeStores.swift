import DossierCore
import Foundation
import Synchronization
import Testing

@testable import dossier

/// A creditor, an agency and a bailiff with stores of their own, who do things with cases by commands alone, and the
/// bundles between them; the same for the same seed.
struct ThreeStores {
  static let names = ["klaardocs", "klaar-incasso", "deurwaarder"]
  /// Words that only internal entries hold.
  static let secret = "GEHEIM"

  /// A bundle in somebody's outbox.
  struct Sent {
    let path: String
    let to: Int
    var deliveries = 0
    var isLost = false
  }

  private var shell: TranscriptShell
  var numbers: SeededNumbers
  private(set) var sent: [Sent] = []
  private var seen: Set<String> = []
  /// Every command that did what it should, for a failure's sake.
  private(set) var history: [String] = []
  /// The ids of all public entries that commands ever made, by the numbers of their cases.
  var made: [String: Set<String>] = [:]
  private var clock = 0
  /// The numbers of the cases.
  let cases: [String]

  /// Begins with cases in the first store, which went down a chain of this length; nil for a random one.
  ///
  /// Most histories begin with a chain. What all of one chain have in common is done once.
  init(seed: UInt64, chain: Int? = nil, cases: [String] = ["A-1"]) throws {
    var numbers = SeededNumbers(seed: seed)
    let length = chain ?? Int.random(in: 0..<3, using: &numbers)
    let beginning = try Self.beginnings.withLock { known in
      let key = Beginning.Key(chain: length, cases: cases)
      if let made = known[key] { return made }
      let world = try ThreeStores(chain: length, cases: cases)
      defer { world.removeDirectory() }
      let made = Beginning(world: world, files: try SavedFile.all(below: world.root))
      known[key] = made
      return made
    }
    self = beginning.world
    self.numbers = numbers
    shell = try TranscriptShell()
    for file in beginning.files { try file.write(below: root) }
    let old = beginning.world.root.path
    history = history.map { $0.replacingOccurrences(of: old, with: root.path) }
  }

  /// Three stores with cases, without a directory of their own.
  private struct Beginning {
    struct Key: Hashable {
      let chain: Int
      let cases: [String]
    }

    let world: ThreeStores
    let files: [SavedFile]
  }

  private static let beginnings = Mutex<[Beginning.Key: Beginning]>([:])

  private init(chain: Int, cases: [String]) throws {
    shell = try TranscriptShell()
    self.cases = cases
    numbers = SeededNumbers(seed: 1)
    let vats = ["BE0403170701", "BE0202239951", "BE0417497106"]
    let people = ["KlaarDocs", "Klaar Incasso", "Deurwaarder"]
    for place in 0..<3 {
      let role = place == 0 ? "creditor" : "agency"
      try need(nil, "init \(Self.names[place]) --role \(role) --name '\(people[place])' --language en")
      try need(place, "\(role) set \(Self.names[place]) vat=\(vats[place])")
      try giveReferences(place)
    }
    try need(0, "agency add '\(people[1])' --exchange bundles --vat \(vats[1])")
    try need(1, "creditor add \(people[0]) --exchange bundles --vat \(vats[0])")
    try need(1, "agency add \(people[2]) --exchange bundles --vat \(vats[2])")
    try need(2, "agency add '\(people[1])' --exchange bundles --vat \(vats[1])")
    try need(0, "debtor add --company 'Bedrijf Klaar' --email klaar@klaar.be --vat BE0403101811")
    for name in cases {
      try need(0, "case new --debtor bedrijf-klaar --number \(name) --terms be-b2b")
      try need(
        0, "invoice add \(name) --reference \(name.dropFirst(2)) --date 2023-01-01 --due 2023-02-01 --amount 1000.00")
    }
    for place in 0..<chain {
      try need(place, "--quiet forward \(cases.joined(separator: " ")) --yes --to \(Self.names[place + 1])")
      try deliver(sent.count - 1)
    }
  }

  var root: URL { shell.root }

  func removeDirectory() { shell.removeDirectory() }

  mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }

  // MARK: Commands

  /// Runs a command in somebody's store, some time after the one before it, and notes the bundles that it made.
  @discardableResult
  mutating func run(_ place: Int?, _ words: String) throws -> TranscriptShell.Result {
    clock += 1
    let time = try #require(Timestamp(seconds: 1_682_400_000 + Int64(clock) * 60, offsetMinutes: 120))
    let store = place.map { "-C \(Self.names[$0]) " } ?? ""
    let line = "DOSSIER_NOW=\(time) DOSSIER_SEED=\(clock) dossier \(store)\(words)"
    let result = try shell.run(line)
    history.append("\(line) -> \(result.status)")
    if let place { try gather(place) }
    return result
  }

  /// Runs a command that must do what it should, and says the numbers of the bundles that it made.
  @discardableResult
  mutating func send(_ place: Int, _ words: String = "--quiet send --all") throws -> [Int] {
    let count = sent.count
    try need(place, words)
    return Array(count..<sent.count)
  }

  mutating func need(_ place: Int?, _ words: String) throws {
    let result = try run(place, words)
    if result.status != 0 { Issue.record("\(words): \(result.seen.joined(separator: "\n"))") }
  }

  /// The JSON that a command prints; nil if it fails.
  mutating func json(_ place: Int, _ words: String) throws -> [String: Any]? {
    let result = try run(place, "\(words) --format json")
    history.removeLast()
    guard result.status == 0 else { return nil }
    let text = result.pieces.filter { $0.stream == .output }.map(\.text).joined()
    return try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  }

  /// A case in somebody's store as its file has it; nil where it is not.
  ///
  /// To look takes as long as a command.
  mutating func document(_ place: Int, _ name: String = "A-1") throws -> [String: Any]? {
    clock += 1
    let store = root.appending(path: Self.names[place]).path
    let paths = try FileSystem.tree(store, stamps: false) { $0 != ".dossier" }.files.map(\.path)
    guard let path = paths.first(where: { $0.hasPrefix("cases/") && $0.hasSuffix("/\(name).yaml") }) else { return nil }
    let value = try YAMLDocument(FileSystem.read("\(store)/\(path)", limitBytes: 1 << 24).bytes).value
    let text = value.json(as: .record(Case.schema)).indented
    return try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  }

  /// The id of somebody's store.
  func store(_ place: Int) throws -> String {
    let text = try String(contentsOf: root.appending(path: "\(Self.names[place])/dossier.yaml"), encoding: .utf8)
    return try #require(text.firstMatch(of: /\nid: ([a-z0-9]+)/).map { String($0.1) })
  }

  /// Writes a file that commands may name, and says its full path.
  func file(_ name: String, _ text: String) throws -> String {
    let url = shell.root.appending(path: name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  // MARK: Bundles

  private mutating func gather(_ place: Int) throws {
    let outbox = shell.root.appending(path: "\(Self.names[place])/outbox")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: outbox.path)) ?? []
    for name in names.sorted() where seen.insert("\(place)/\(name)").inserted {
      let peer = name.dropFirst(Self.names[place].count + 1).prefix { $0 != "." }.dropLast(7)
      let to = try #require(Self.names.firstIndex(of: String(peer)), "\(name)")
      sent.append(Sent(path: "\(Self.names[place])/outbox/\(name)", to: to))
    }
  }

  /// Brings a bundle to whom it is for.
  @discardableResult
  mutating func deliver(_ index: Int) throws -> TranscriptShell.Result {
    sent[index].deliveries += 1
    let result = try run(sent[index].to, "import \(shell.root.path)/\(sent[index].path)")
    if ![0, 3, 4].contains(result.status) {
      Issue.record("\(history.suffix(60).joined(separator: "\n"))\n\(result.seen.joined(separator: "\n"))")
    }
    return result
  }

  /// Some of what did not arrive yet never does.
  mutating func lose() {
    for index in sent.indices where sent[index].deliveries == 0 { sent[index].isLost = number(3) == 0 }
  }

  /// Everybody sends until nothing waits; all arrives, in any order.
  mutating func settle() throws {
    for _ in 0..<12 {
      let count = sent.count
      for place in 0..<3 { try run(place, "--quiet send --all") }
      let new = sent.indices.filter { sent[$0].deliveries == 0 && !sent[$0].isLost }
      if new.isEmpty, sent.count == count { return }
      for index in new.shuffled(using: &numbers) { try deliver(index) }
    }
    Issue.record("bundles go to and fro for ever")
  }

  /// The bytes of every bundle ever made, unpacked; one that cannot be unpacked is an issue.
  func unpacked() throws -> [(path: String, bytes: Data)] {
    try sent.map { bundle in
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["zstd", "-dc", shell.root.appending(path: bundle.path).path]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let bytes = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0 && !bytes.isEmpty, "\(bundle.path)")
      return (bundle.path, bytes)
    }
  }
}
