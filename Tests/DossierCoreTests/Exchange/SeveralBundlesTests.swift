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
  private static func creditor() throws -> DeskFixture {
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

  /// Plans what waits, in bundles that hold one case each, and writes it.
  private static func send(_ fixture: DeskFixture) throws -> [PlannedBundle] {
    let store = try Store(root: fixture.scratch.path)
    let planned = try BundlePlanner(store, now: fixture.desk.actor.now, mostBytes: 1).bundles(
      for: fixture.desk.peer("klaar-incasso"), address: "BE0202239951", cases: store.casePaths(), to: nil
    ).planned
    var plan = FilePlan()
    for item in planned {
      plan.write(item.bundle)
      if let path = item.recordPath { plan.write(path, item.record, over: nil) }
    }
    var numbers = SeededNumbers(seed: 3)
    try StoreWriter(root: fixture.scratch.path).commit(plan) { numbers.next() }
    return planned.map(\.bundle)
  }

  private static let orders = [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]

  @Test func `They are taken in any order, to the same end, and once answered nothing waits`() throws {
    var ends: [[String: String]] = []
    for order in Self.orders {
      let creditor = try Self.creditor()
      #expect(try Self.send(creditor).map(\.cases) == [1, 1, 1])
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
      ends.append(contents.filter { !$0.key.hasPrefix("outbox/") && !$0.key.hasPrefix("exchange/klaar/sent/") })
      let checked = try StoreCheck.report(root: agency.root, CheckOptions(now: creditor.desk.actor.now))
      #expect(checked.findings.filter { $0.severity == .error }.map(\.message) == [], "\(order)")
      for number in [2, 4, 6, 1, 3, 5] {
        try ImportFixture.importing(
          agency.scratch.full("store/outbox/klaar-incasso-klaar-00000\(number).tar.zst"),
          intoStoreAt: creditor.scratch.path)
      }
      #expect(try Self.send(creditor) == [], "\(order)")
    }
    #expect(ends.dropFirst().allSatisfy { $0 == ends[0] })
  }
}
