import DossierCore
import Testing

/// A random history of a creditor, an agency and a bailiff with one case; the same for the same seed.
struct ExchangeHistory {
  static let names = ["creditor", "agency", "bailiff"]

  var numbers: SeededNumbers
  var parties: [ExchangingParty]
  /// All bundles ever sent, with who is to get them.
  private(set) var sent: [(to: Int, bundle: BundledCase)] = []
  /// Those on their way.
  private var pending: [Int] = []
  private(set) var conflicts: [String] = []
  /// The ids of all public and all internal entries ever made.
  private(set) var made: Set<String> = []
  private(set) var kept: [Int: Set<String>] = [:]
  /// How many entries took the place of others.
  private(set) var corrections = 0
  private var clock = 0

  init(seed: UInt64) throws {
    numbers = SeededNumbers(seed: seed)
    let text = MergeFixture.head.replacing("klaardocs\n", with: "klaardocs  # a comment\n") + "tags: [creditor]\n"
    let document = try MergeFixture.document(text)
    parties = try Self.names.enumerated().map { try ExchangingParty($0.element, $0.offset == 0 ? document : nil) }
  }

  mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }

  private mutating func now() throws -> Timestamp {
    clock += 1
    return try #require(Timestamp(seconds: 1_682_000_000 + Int64(clock), offsetMinutes: 120))
  }

  private mutating func id() -> String { Identifier(length: 8, using: &numbers).text }

  // MARK: What happens

  mutating func step() throws {
    let place = number(3)
    if number(3) == 0 { return try deliver() }
    guard parties[place].document != nil else { return }
    let at = YAMLValue.literal(try now().description)
    switch number(20) {
    case 0, 1: try add(to: "log", place, [("at", at), ("text", .text("\(place) says \(clock)"))])
    case 2: try add(to: "log", place, [("at", at), ("visibility", .text("internal"))], isPublic: false)
    case 3: try add(to: "payments", place, payment(parties[place].isHolder ? "agency" : "creditor"))
    case 4: try add(to: "costs", place, cost())
    case 5, 6: try correct(place, at)
    case 7, 8: try changeHead(place, at)
    case 9, 13, 14, 17, 18: try handOver(place, at)
    case 10: try end(place, at)
    case 11: try ask(place, at)
    case 15: try add(to: "holds", place, [("from", .literal("2023-05-01")), ("reason", .text("dispute"))])
    case 16: try release(place)
    default: try answer(place, at)
    }
    if number(2) == 0 { try send(place) }
  }

  private mutating func payment(_ receiver: String) -> [(String, YAMLValue)] {
    [("date", .literal("2023-05-01")), ("amount", .literal("\(number(90) + 1).00")), ("received-by", .text(receiver))]
  }

  private mutating func cost() -> [(String, YAMLValue)] {
    [("date", .literal("2023-05-01")), ("kind", .text("other")), ("amount", .literal("\(number(90) + 1).00"))]
  }

  private mutating func entry(_ place: Int, _ pairs: [(String, YAMLValue)]) -> YAMLValue {
    .map(
      [YAMLEntry("id", .text(id()))] + pairs.map { YAMLEntry($0.0, $0.1) } + [
        YAMLEntry("by", .text("p\(place)")),
        YAMLEntry("org", .text(ExchangingParty.store(of: parties[place].slug))),
      ])
  }

  private mutating func add(
    to list: String, _ place: Int, _ pairs: [(String, YAMLValue)], isPublic: Bool = true
  ) throws {
    guard list != "costs" || parties[place].isHolder else { return }
    let entry = entry(place, pairs)
    let id = entry["id"]?.scalarText ?? ""
    if isPublic { made.insert(id) } else { kept[place, default: []].insert(id) }
    try parties[place].edit([.append(YAMLPath.root.key(list), entry)])
  }

  /// Makes an entry of one's own void, sometimes with another in its place, and that once more: also what was recorded
  /// before the case was given away is put right by whoever did.
  private mutating func correct(_ place: Int, _ at: YAMLValue) throws {
    let list = ["log", "payments", "costs", "holds"][number(4)]
    let own = parties[place].list(list).filter { $0["by"]?.scalarText == "p\(place)" && $0["void"] == nil }
    guard var old = own.randomElement(using: &numbers) else { return }
    for _ in 0...number(3) {
      guard let id = old["id"], let index = parties[place].list(list).firstIndex(where: { $0["id"] == id }) else {
        return
      }
      try parties[place].edit([.set(YAMLPath.root.key(list).index(index).key("void"), .map([YAMLEntry("at", at)]))])
      guard list != "log", number(4) > 0, case .map(let pairs) = old else { return }
      let own = ["id", "by", "org", "replaces", "void", "amount", "released"]
      let said = pairs.filter { !own.contains($0.key) }.map { ($0.key, $0.value) }
      let amount = [("amount", YAMLValue.literal("\(number(90) + 1).00"))]
      let new = entry(place, said + amount + [("replaces", id)])
      made.insert(new["id"]?.scalarText ?? "")
      try parties[place].edit([.append(YAMLPath.root.key(list), new)])
      (old, corrections) = (new, corrections + 1)
      // What was put right may be on its way before it is put right again.
      if number(2) == 0 { try send(place) }
    }
  }

  /// Lifts a hold: one's own, or any as the holder.
  private mutating func release(_ place: Int) throws {
    let holds = parties[place].list("holds").enumerated().filter { item in
      item.element["released"] == nil && item.element["void"] == nil
        && (parties[place].isHolder || item.element["by"]?.scalarText == "p\(place)")
    }
    guard let (index, _) = holds.randomElement(using: &numbers) else { return }
    let day = YAMLValue.map([YAMLEntry("on", .literal("2023-05-1\(number(9))"))])
    try parties[place].edit([.set(YAMLPath.root.key("holds").index(index).key("released"), day)])
  }

  private mutating func changeHead(_ place: Int, _ at: YAMLValue) throws {
    guard parties[place].isHolder else { return }
    let root = YAMLPath.root
    switch number(4) {
    case 0: try parties[place].edit([.set(root.key("phase"), .text(["amicable", "judicial"][number(2)]))])
    case 1: try parties[place].edit([.set(root.key("handler"), .map([YAMLEntry("name", .text("H\(clock)"))]))])
    case 2 where parties[place].value["closed"] == nil:
      let closed = YAMLValue.map([YAMLEntry("at", at), YAMLEntry("reason", .text("paid"))])
      try parties[place].edit([.set(root.key("status"), .text("closed")), .set(root.key("closed"), closed)])
    case 3 where parties[place].value["closed"] != nil:
      try parties[place].edit([.set(root.key("status"), .text("open")), .remove(root.key("closed"))])
    default: break
    }
  }

  private mutating func handOver(_ place: Int, _ at: YAMLValue) throws {
    guard parties[place].isHolder, place < 2 else { return }
    let taker = parties[place + 1].slug
    let handover = YAMLValue.map([
      YAMLEntry("id", .text(id())), YAMLEntry("to", .text(taker.text)), YAMLEntry("at", at),
    ])
    try parties[place].edit([.append(YAMLPath.root.key("handovers"), handover)])
    try send(place, to: place + 1, .forward)
  }

  /// Gives the case back, or takes it back.
  private mutating func end(_ place: Int, _ at: YAMLValue) throws {
    func ended(_ how: String) -> YAMLValue { .map([YAMLEntry("at", at), YAMLEntry("as", .text(how))]) }
    let root = YAMLPath.root
    if let index = parties[place].list("handovers").lastIndex(where: { $0["ended"] == nil }) {
      guard number(2) == 0 else { return }
      try parties[place].edit([.set(root.key("handovers").index(index).key("ended"), ended("taken-back"))])
      try send(place, to: place + 1)
    } else if parties[place].isHolder,
      let index = parties[place].list("received").lastIndex(where: { $0["ended"] == nil })
    {
      try parties[place].edit([.set(root.key("received").index(index).key("ended"), ended("returned"))])
      let closed = YAMLValue.map([YAMLEntry("at", at), YAMLEntry("reason", .text("returned"))])
      try parties[place].edit([.set(root.key("status"), .text("closed")), .set(root.key("closed"), closed)])
      try send(place, to: place - 1)
    }
  }

  private mutating func ask(_ place: Int, _ at: YAMLValue) throws {
    let paid = entry(place, payment("agency"))
    let payload: YAMLValue =
      number(2) == 0
      ? .map([YAMLEntry("set", .map([YAMLEntry("capacity", .text(["business", "consumer"][number(2)]))]))])
      : .map([YAMLEntry("add", .map([YAMLEntry("payments", .list([paid]))]))])
    // Who stands between two others says whom it asks.
    let asked: [(String, YAMLValue)] = place == 1 ? [("to", .text("sender"))] : []
    try add(to: "requests", place, [("at", at), ("kind", .text("amendment")), ("payload", payload)] + asked)
  }

  /// Answers a request of the neighbour: the agency those of the others, the creditor those of the agency.
  private mutating func answer(_ place: Int, _ at: YAMLValue) throws {
    let askers = [0: ["p1"], 1: ["p0", "p2"]][place] ?? []
    let open = parties[place].list("requests").enumerated().filter {
      askers.contains($0.element["by"]?.scalarText ?? "") && $0.element["answer"] == nil
    }
    guard let (index, request) = open.randomElement(using: &numbers) else { return }
    let isAccepted = number(3) > 0
    let answer = YAMLValue.map([
      YAMLEntry("at", at), YAMLEntry("as", .text(isAccepted ? "accepted" : "declined")),
    ])
    try parties[place].edit([.set(YAMLPath.root.key("requests").index(index).key("answer"), answer)])
    guard isAccepted else { return }
    if let capacity = request["payload"]?["set"]?["capacity"] {
      try parties[place].edit([.set(YAMLPath.root.key("capacity"), capacity)])
    }
    if case .list(let added)? = request["payload"]?["add"]?["payments"] {
      for entry in added { try parties[place].edit([.append(YAMLPath.root.key("payments"), entry)]) }
      made.formUnion(added.compactMap { $0["id"]?.scalarText })
    }
  }

  // MARK: Bundles

  private mutating func send(_ place: Int) throws {
    for peer in [place - 1, place + 1] where parties.indices.contains(peer) { try send(place, to: peer) }
  }

  private mutating func send(_ place: Int, to peer: Int, _ kind: BundleKind = .update) throws {
    let at = try now()
    guard let bundle = parties[place].bundle(for: parties[peer].slug, kind, at: at) else { return }
    sent.append((peer, bundle))
    // Some are lost, some come twice.
    for _ in 0..<number(3) { pending.append(sent.count - 1) }
  }

  private mutating func deliver() throws {
    guard !pending.isEmpty else { return }
    let next = pending.remove(at: number(pending.count))
    _ = try take(sent[next])
  }

  private mutating func take(_ message: (to: Int, bundle: BundledCase)) throws -> Bool {
    switch try parties[message.to].take(message.bundle) {
    case .conflict(let names): conflicts += names.map(\.description)
    case .rejected: return false
    case .new, .updated, .unchanged: break
    }
    return true
  }

  /// Everything that was sent comes after all, in any order and again, and then everybody tells everybody the rest.
  mutating func settle() throws {
    for _ in 0..<3 {
      for message in sent.shuffled(using: &numbers) { _ = try take(message) }
      let count = sent.count
      for place in parties.indices where parties[place].document != nil { try send(place) }
      for message in sent[count...].shuffled(using: &numbers) { _ = try take(message) }
    }
  }
}
