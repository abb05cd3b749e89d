import DossierCore
import Testing

/// More cases than one bundle may hold.
@Suite struct SeveralBundlesTests {
  private static let agency = """
    dossier: 1
    id: c3v8m2qa
    name: Klaar Incasso
    vat: BE0202239951
    exchange: bundles

    """

  /// A creditor's store with three cases for the agency.
  static func creditor() throws -> DeskFixture {
    var more = [
      "agencies/klaar-incasso.yaml": agency,
      "creditors/klaardocs.yaml": "dossier: 1\nid: k3v8m2qa\nname: KlaarDocs\nvat: BE0403170701\n",
    ]
    let text = DeskFixture.text + DeskFixture.handover
    for place in 2...3 {
      more["cases/2023-04/A-\(place).yaml"] = text.replacing("t3kq7x9m2pd4", with: "t3kq7x9m2pd\(place)")
        .replacing("232/0991/37210", with: "A-\(place)").replacing("aaaa2222", with: "aaaa222\(place + 1)")
        .replacing("w8f3k2m9", with: "w8f3k2m\(place)").replacing("w8f3k5xa", with: "w8f3k5x\(place)")
    }
    return try DeskFixture(text, more: more)
  }

  /// Plans what waits in a store, in bundles that hold one case each unless more may be in them, and writes it.
  @discardableResult
  static func send(
    _ root: String, to output: String? = nil, mostCases: Int = 1, passing: @escaping @Sendable () -> Void = {}
  ) throws -> [PlannedBundle] {
    let writer = try StoreWriter(root: root) { _ in
      passing()
      return .proceed
    }
    let time = try #require(Timestamp("2023-04-25T20:45:12+02:00"))
    var desk = Desk(
      store: try Store(root: root), actor: Actor(name: "roos", now: time, today: time.date),
      random: SeededNumbers(seed: 3))
    let bundles = try desk.send(
      to: [desk.peer("klaar-incasso")], cases: desk.store.casePaths(), output: output,
      limits: BundleLimits(cases: mostCases, lineBytes: 1 << 20)
    ).sent.flatMap(\.bundles)
    passing()
    if !desk.plan.isEmpty { try writer.commit(desk.plan) { UInt64.random(in: 0...UInt64.max) } }
    return bundles
  }

  private static let orders = [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]

  @Test func `They are taken in any order, to the same end, and once answered nothing waits`() throws {
    var ends: [[String: String]] = []
    for order in Self.orders {
      let creditor = try Self.creditor()
      #expect(try Self.send(creditor.scratch.path).map(\.cases) == [1, 1, 1])
      // Each import gives a reference of its own, which would tell the order.
      let settings = ImportFixture.files["dossier.yaml"]?.replacing(", reference: \"KLAA/{yyyy}{mm}/{n}\"", with: "")
      let agency = try ImportFixture(["dossier.yaml": try #require(settings)])
      for number in order {
        let path = creditor.scratch.full("outbox/klaardocs-klaar-incasso-00000\(number).tar.zst")
        #expect(try agency.importing(path).cases.map(\.outcome) == [.new], "\(order)")
        // One that comes twice between the others changes nothing.
        #expect(try agency.importing(path).cases.map(\.outcome) == [.unchanged], "\(order)")
      }
      let contents = try ImportFixture.contents(ofStoreAt: agency.root)
      #expect(contents.keys.count { $0.hasPrefix("cases/") && $0.hasSuffix(".yaml") } == 3)
      var kept = contents.filter { !$0.key.hasPrefix("outbox/") && !$0.key.hasPrefix("exchange/klaar/sent/") }
      for path in kept.keys where path.hasPrefix("exchange/klaar/received/") && path.hasSuffix(".yaml") {
        // A record says after which number of this store's own it came.
        let text = String(
          decoding: try FileSystem.read(path, below: agency.root, limitBytes: 1 << 20).bytes, as: UTF8.self)
        #expect(text.contains(/after: [0-9]+\n/))
        kept[path] = text.replacing(/after: [0-9]+\n/, with: "")
      }
      ends.append(kept)
      #expect(try ImportFixture.errors(ofStoreAt: agency.root) == [], "\(order)")
      for number in [2, 4, 6, 1, 3, 5] {
        try ImportFixture.importing(
          agency.scratch.full("store/outbox/klaar-incasso-klaar-00000\(number).tar.zst"),
          intoStoreAt: creditor.scratch.path)
      }
      #expect(try Self.send(creditor.scratch.path) == [], "\(order)")
    }
    #expect(ends.dropFirst().allSatisfy { $0 == ends[0] })
  }
}
