import DossierCore
import Testing

@Suite struct ForwardedCasesTests {
  /// The case files of a store with so many open cases, and one without an invoice.
  private static func files(_ count: Int) -> [String: String] {
    var files: [String: String] = [:]
    for number in 0..<count {
      let digits = String(number + 1000)
      files["cases/2023-04/B-\(digits).yaml"] = DeskFixture.text.replacing("t3kq7x9m2pd4", with: "t3kq7x9m\(digits)")
        .replacing("232/0991/37210", with: "B-\(digits)")
    }
    files["cases/2023-04/C-1.yaml"] =
      "dossier: 1\nid: y3kq7x9m2pd4\nnumber: C-1\nstatus: open\ncreditor: klaardocs\ndebtor: bedrijf-klaar\n"
      + "currency: EUR\nopened: 2023-04-20T09:00:00+02:00\n"
    files["agencies/klaar-incasso.yaml"] = OutgoingFixture.peerText
    files["debtors/b/bedrijf-klaar.yaml"] =
      "dossier: 1\nid: m4x7t2za\nkind: company\nname: Bedrijf Klaar\nemails: [a@b.be]\n"
    return files
  }

  /// Hands all cases of a store over and writes what was planned: what of it is in memory does not matter.
  private func forward(
    _ count: Int, limits: BundleLimits = .standard
  ) throws -> (fixture: DeskFixture, cases: ForwardedCases, shown: [String], bundles: [PlannedBundle]) {
    var fixture = try DeskFixture(more: Self.files(count))
    var shown: [String] = []
    let paths = try fixture.desk.store.casePaths()
    let cases = try fixture.desk.forward(paths, to: "Klaar Incasso", limits: limits) { preview, statement in
      shown.append("\(preview.number) \(preview.missing.count) \(statement.totals.principal)")
    }
    let peer = try fixture.desk.peer("klaar-incasso")
    let bundles = try fixture.desk.sendForwarded(cases, to: peer, output: nil)
    var numbers = SeededNumbers(seed: 3)
    try StoreWriter(root: fixture.scratch.path).commit(fixture.desk.plan) { numbers.next() }
    return (fixture, cases, shown, bundles)
  }

  @Test func `Cases that are ready are handed over in one bundle, and the others are left as they are`() throws {
    let (fixture, cases, shown, bundles) = try forward(2)
    #expect(cases.count == 3 && cases.takers.map(\.text) == ["klaar-incasso"] && cases.unreadable == [])
    #expect(cases.skipped.count == 1 && shown.count == 4)
    #expect(shown.filter { $0.hasPrefix("C-1") } == ["C-1 1 0.00"])
    #expect(bundles.map(\.cases) == [3] && bundles.map(\.kind) == [.forward])
    let texts = try OutgoingFixture.unpacked(fixture.scratch, "outbox/klaardocs-klaar-incasso-000001.tar.zst")
    for number in ["B-1000", "B-1001"] {
      let path = "cases/2023-04/\(number).yaml"
      let handover = try #require(
        try Case.decode(
          YAMLTree(Array(fixture.scratch.text(path).utf8)), path: path, currency: .euro
        ).handovers.first)
      #expect(try #require(texts["bundle.yaml"]).contains("handover: \(handover.id)"), "\(number)")
      #expect(try #require(texts["data/\(path)"]).contains("forwarded: 2023-04-25"), "\(number)")
    }
    #expect(try !fixture.scratch.text("cases/2023-04/C-1.yaml").contains("handovers"))
    #expect(texts["data/cases/2023-04/C-1.yaml"] == nil)
  }

  @Test func `What is too much for memory is written just the same`() throws {
    // 400 cases are more than what a desk keeps in memory, and more than are read at a time.
    let (fixture, cases, _, bundles) = try forward(400)
    #expect(cases.count == 401 && bundles.map(\.cases) == [401])
    let path = fixture.scratch.full("outbox/klaardocs-klaar-incasso-000001.tar.zst")
    let staging = try Staging(path, in: fixture.scratch.path, name: BundleFixture.name())
    let report = BundleCheck.verify(staging.bag)
    #expect(report.structure == [] && report.content == [] && report.record?.cases.count == 401)
    for path in try fixture.desk.store.casePaths() where !path.hasSuffix("C-1.yaml") {
      let file = try fixture.desk.store.loadCase(at: path).value
      #expect(file.handovers.count == 1 && file.log.count == 1, "\(path)")
    }
    let left = try FileSystem.tree(fixture.scratch.full(".dossier"), stamps: false).files.map(\.path)
    #expect(left == [])
  }

  @Test func `More cases than one bundle may hold go in several, each case once`() throws {
    let (fixture, _, _, bundles) = try forward(6, limits: BundleLimits(cases: 3, lineBytes: 1 << 20))
    #expect(bundles.map(\.cases) == [3, 3, 1] && bundles.map(\.sequence) == [1, 2, 3])
    var ids: [String] = []
    for number in 1...3 {
      let record = try fixture.desk.store.load(
        ExchangeRecord.self, at: "exchange/klaar-incasso/sent/00000\(number).yaml"
      ).value
      ids += record.cases.map(\.id.text)
    }
    #expect(ids.count == 7 && Set(ids).count == 7)
    let peer = try fixture.desk.peer("klaar-incasso")
    var again = Desk(store: fixture.desk.store, actor: fixture.desk.actor, random: SeededNumbers(seed: 9))
    let sent = try again.send(to: [peer], cases: again.store.casePaths(), output: nil).sent
    #expect(sent[0].bundles.map(\.repeats) == [[1, 2, 3]])
  }

  @Test func `Several peers get what waits for each, of one look at the cases`() throws {
    let other = OutgoingFixture.peerText.replacing("c3v8m2qa", with: "c4v8m2qa").replacing(
      "Klaar Incasso", with: "Zeker Incasso"
    ).replacing("BE0400378485", with: "BE0202239951")
    let more = [
      "agencies/zeker-incasso.yaml": other,
      "cases/2023-04/B-1.yaml": DeskFixture.text.replacing("t3kq7x9m2pd4", with: "z3kq7x9m2pd4").replacing(
        "232/0991/37210", with: "B-1") + DeskFixture.handover.replacing("klaar-incasso", with: "zeker-incasso"),
    ]
    var fixture = try OutgoingFixture.store(more)
    let peers = [try fixture.desk.peer("klaar-incasso"), try fixture.desk.peer("zeker-incasso")]
    let sent = try fixture.desk.send(to: peers, cases: fixture.desk.store.casePaths(), output: nil).sent
    #expect(sent.map(\.peer.slug.text) == ["klaar-incasso", "zeker-incasso"])
    #expect(sent.map { $0.bundles.flatMap(\.dispatches).map(\.number.text) } == [["232/0991/37210"], ["B-1"]])
  }
}
