import DossierCore
import Foundation
import Testing

@Suite struct OutgoingBundleTests {
  @Test func `Only a bundle of all that waits stands for those of which the records are lost`() throws {
    let lost = """
      dossier: 1
      bundle: \(PeerHistoryTests.hash(3))
      kind: acknowledgement
      sequence: 3
      at: 2023-04-25T20:00:00+02:00
      acknowledges: {sequence: 1, bundle: \(PeerHistoryTests.hash(1))}
      cases: []

      """
    for (isOfAll, since) in [(true, 4), (false, 1)] {
      var fixture = try OutgoingFixture.store(["exchange/klaar-incasso/sent/000003.yaml": lost])
      let peer = try fixture.desk.peer("klaar-incasso")
      let paths = isOfAll ? try fixture.desk.store.casePaths() : [DeskFixture.casePath]
      let sent = try fixture.desk.send(to: [peer], cases: paths, output: nil)
      #expect(sent.sent.flatMap(\.bundles).map(\.sequence) == [4])
      var numbers = SeededNumbers(seed: 3)
      try StoreWriter(root: fixture.scratch.path).commit(fixture.desk.plan) { numbers.next() }
      let record = try FileSystem.read(
        fixture.scratch.full("exchange/klaar-incasso/sent/000004.yaml"), limitBytes: 1 << 20)
      #expect(String(decoding: record.bytes, as: UTF8.self).contains("\nsince: \(since)\n"))
    }
  }

  @Test func `A bundle holds what may leave the store, and no byte of the rest`() throws {
    var fixture = try OutgoingFixture.store()
    let bundles = try OutgoingFixture.send(&fixture)
    #expect(bundles.map(\.kind) == [.forward] && bundles.map(\.sequence) == [1])
    let texts = try OutgoingFixture.unpacked(fixture.scratch, "outbox/klaardocs-klaar-incasso-000001.tar.zst")
    #expect(
      texts.keys.sorted() == [
        "bag-info.txt", "bagit.txt", "bundle.yaml", "data/\(DeskFixture.casePath)",
        "data/\(DeskFixture.attachments)/2022-186.pdf", "data/creditors/klaardocs.yaml",
        "data/debtors/b/bedrijf-klaar.yaml", "manifest-sha256.txt", "tagmanifest-sha256.txt",
      ])
    for (path, text) in texts {
      #expect(!text.lowercased().contains("secret"), "\(path)")
      #expect(!text.contains("k4v8m2qa") && !text.contains("A-2"), "\(path)")
    }
    #expect(
      texts["data/creditors/klaardocs.yaml"]
        == "dossier: 1\nid: k3v8m2qa\nname: KlaarDocs\nvat: BE0403170701\nstore: h7k2q9xw\n")
    let document = try #require(texts["data/\(DeskFixture.casePath)"])
    #expect(document.contains("creditor: k3v8m2qa\ndebtor: m4x7t2za\n"))
    #expect(document.contains("file: f8f3k2m9\n") && document.contains("of: k3v8m2qa\n"))
    #expect(document.contains("terms:\n  name: Fees\n"))
  }

  @Test func `A bundle is sound, and its record says what it held`() throws {
    var fixture = try OutgoingFixture.store()
    let bundle = try #require(try OutgoingFixture.send(&fixture).first)
    let path = fixture.scratch.full("outbox/klaardocs-klaar-incasso-000001.tar.zst")
    let staging = try Staging(path, in: fixture.scratch.path, name: BundleFixture.name())
    let report = BundleCheck.verify(staging.bag)
    #expect(report.structure == [] && report.content == [])
    #expect(report.bag.identity == bundle.bag.identity)
    let record = try fixture.desk.store.load(
      ExchangeRecord.self, at: "exchange/klaar-incasso/sent/000001.yaml"
    ).value
    #expect(record.bundle == bundle.bag.identity.hex)
    #expect(record.cases[0].entries.map(\.text) == ["w8f3k2m9", "w8f3k5xa", "f8f3k2m9", "q4n8r3tb"])
    #expect(record.cases[0].attachments.count == 1 && record.cases[0].reference == "K-1")
    let line = try #require(report.record?.cases.first)
    #expect(line.head == record.cases[0].head && line.revision == 1)
  }

  @Test func `Cases whose lines are too long for one bundle become several, and a copy of them is refused`() throws {
    let other = DeskFixture.text.replacing("t3kq7x9m2pd4", with: "z3kq7x9m2pd4").replacing(
      "232/0991/37210", with: "A-3"
    ).replacing("aaaa2222", with: "bbbb2222")
    let more = ["cases/2023-04/A-3.yaml": other + DeskFixture.handover.replacing("aaaa2222", with: "bbbb2222")]
    let fixture = try OutgoingFixture.store(more)
    let peer = try fixture.desk.peer("klaar-incasso")
    func bundles(_ limits: BundleLimits) throws -> [PlannedBundle] {
      var desk = fixture.desk
      return try desk.send(to: [peer], cases: desk.store.casePaths(), output: nil, limits: limits).sent[0].bundles
    }
    #expect(try bundles(.standard).map(\.cases) == [2])
    for limits in [BundleLimits(cases: 1, lineBytes: 1 << 20), BundleLimits(cases: 9, lineBytes: 1)] {
      #expect(try bundles(limits).map(\.cases) == [1, 1])
      #expect(try bundles(limits).map(\.sequence) == [1, 2])
      #expect(throws: ActionError.exchange(.tooMuch(cases: 3))) {
        var desk = fixture.desk
        _ = try desk.copy(cases: desk.store.casePaths(), output: "x.zip", limits: limits)
      }
    }
  }

  @Test(arguments: [true, false])
  func `What was exchanged of one case is what all records say of it`(_ hasLines: Bool) throws {
    let cases = ["t3kq7x9m2pd4", "z3kq7x9m2pd4"].map {
      "{id: \($0), handover: aaaa2222, revision: 1, head: \(PeerHistoryTests.hash(1)), entries: [bbbb2222]}"
    }
    let list = hasLines ? "\n" + cases.map { "  - \($0)\n" }.joined() : " [\(cases.joined(separator: ", "))]\n"
    let text = """
      dossier: 1
      bundle: \(PeerHistoryTests.hash(9))
      kind: forward
      sequence: 1
      at: 2023-04-25T21:00:00+02:00
      cases:\(list)
      """
    let fixture = try OutgoingFixture.store(["exchange/klaar-incasso/sent/000001.yaml": text])
    let store = fixture.desk.store
    let (peer, id) = (try #require(Slug("klaar-incasso")), try #require(Identifier("t3kq7x9m2pd4")))
    let (whole, part) = (try store.history(with: peer), try store.history(with: peer, of: [id]))
    #expect(part.told(of: id) == whole.told(of: id) && part.told(of: id).entries.count == 1)
    #expect(part.records.sent.map(\.cases.count) == [hasLines ? 1 : 2])
    let stranger = try #require(Identifier("y3kq7x9m2pd4"))
    #expect(try store.history(with: peer, of: [stranger]).records.sent.isEmpty)
  }

  @Test(arguments: ["x.tar.zst", "x.zip"]) func `The same cases at the same time give the same bytes`(
    _ name: String
  ) throws {
    var bytes: [[UInt8]] = []
    for _ in 0..<2 {
      var fixture = try OutgoingFixture.store()
      _ = try OutgoingFixture.send(&fixture, to: fixture.scratch.full(name))
      bytes.append(try FileSystem.read(fixture.scratch.full(name), limitBytes: 1 << 20).bytes)
      #expect(try fixture.desk.store.list("outbox").isEmpty)
      #expect(try FileSystem.list(fixture.scratch.path).allSatisfy { !TemporaryName.isTemporary($0.name) })
    }
    #expect(bytes[0] == bytes[1])
  }

  @Test(
    .enabled(if: BagWriterTests.hasBagIt, "the Python package bagit is not installed"),
    arguments: ["x.tar.zst", "x.zip"])
  func `bagit-python finds a bundle valid after tar and unzip`(_ name: String) throws {
    var fixture = try OutgoingFixture.store()
    let (path, folder) = (fixture.scratch.full(name), fixture.scratch.full("out"))
    _ = try OutgoingFixture.send(&fixture, to: path)
    try FileSystem.makeDirectories(folder)
    let unpack = name == "x.zip" ? ["unzip", "-q", path, "-d", folder] : ["tar", "-C", folder, "-xf", path]
    #expect(try runProgram(unpack) == 0)
    let bag = "\(folder)/klaardocs-klaar-incasso-000001"
    #expect(try runProgram(["python3", "-m", "bagit", "--validate", bag]) == 0)
  }

  @Test func `What is wrong with single cases leaves them out, each with its cause, and the others are sent`() throws {
    func other(_ number: String, _ id: String, _ old: String, _ new: String) -> String {
      (DeskFixture.text.replacing("t3kq7x9m2pd4", with: id).replacing("232/0991/37210", with: number)
        + DeskFixture.handover).replacing(old, with: new)
    }
    let huge = "90000000000000000.00"
    let more = [
      "\(DeskFixture.attachments)/2022-186.pdf": "longer than it was",
      "debtors/k/kapot.yaml": "dossier: 1\nname: [",
      "creditors/stuk.yaml": "dossier: 1\nname: {",
      "cases/2023-04/B-1.yaml": other("B-1", "t3kq7x9m2pd1", "", ""),
      "cases/2023-04/B-2.yaml": other("B-2", "t3kq7x9m2pd2", "bedrijf-klaar", "kapot"),
      "cases/2023-04/B-3.yaml": other("B-3", "t3kq7x9m2pd3", "terms: fees", "terms: weg"),
      "cases/2023-04/B-4.yaml": other("B-4", "t3kq7x9m2pd5", "1250.00", huge).replacing("1500.00", with: huge),
      "cases/2023-04/B-5.yaml": other("B-5", "t3kq7x9m2pd6", "creditor: klaardocs", "creditor: stuk"),
    ]
    var fixture = try OutgoingFixture.store(more)
    let peer = try fixture.desk.peer("klaar-incasso")
    let sent = try #require(
      try fixture.desk.send(to: [peer], cases: fixture.desk.store.casePaths(), output: nil).sent.first)
    #expect(sent.problem == nil && sent.bundles.flatMap(\.dispatches).map(\.number.text) == ["B-1"])
    let path = "\(DeskFixture.attachments)/2022-186.pdf"
    #expect(sent.leftOut[0].description == "case 232/0991/37210 records '\(path)', which is not what was attached")
    let others = sent.leftOut.dropFirst().map(\.description)
    #expect(others.map { String($0.prefix(24)) } == (2...5).map { "case B-\($0) cannot be sent:" })
    for (told, cause) in zip(others, ["debtors/k/kapot.yaml", "weg", "large", "creditors/stuk.yaml"]) {
      #expect(told.contains(cause), "\(told)")
    }
    // A copy is made of the same ones, and of none at all it is an error.
    let paths = try fixture.desk.store.casePaths().filter { !$0.hasSuffix("A-2.yaml") }
    let copy = try fixture.desk.copy(cases: paths, output: "x.zip")
    #expect(copy.bundle.cases == 1 && copy.leftOut == sent.leftOut)
    #expect(throws: ActionError.exchange(sent.leftOut[4])) {
      _ = try fixture.desk.copy(cases: ["cases/2023-04/B-5.yaml"], output: "x.zip")
    }
  }

  @Test func `A peer that cannot be written to hides no other, and matters only where something waits`() throws {
    let nobody = "dossier: 1\nid: c5v8m2qa\nname: Zonder Nummer\nexchange: bundles\n"
    let torn = OutgoingFixture.peerText.replacing("c3v8m2qa", with: "c6v8m2qa").replacing(
      "BE0400378485", with: "BE0202239951")
    let handed = DeskFixture.text.replacing("t3kq7x9m2pd4", with: "t3kq7x9m2pd1").replacing(
      "232/0991/37210", with: "B-1")
    var fixture = try OutgoingFixture.store([
      "agencies/zonder.yaml": nobody, "agencies/torn.yaml": torn, "agencies/zz.yaml": nobody,
      "agencies/weg.yaml": "dossier: [", "exchange/torn/sent/000001.yaml": "dossier: 1\nbundle: {",
      "cases/2023-04/B-1.yaml": handed + DeskFixture.handover.replacing("klaar-incasso", with: "zonder"),
    ])
    let (peers, unreadable) = try fixture.desk.store.peers()
    #expect(peers.map(\.slug.text) == ["klaar-incasso", "torn", "zonder", "zz"])
    #expect(unreadable.map(\.path) == ["agencies/weg.yaml"])
    let sent = try fixture.desk.send(to: peers, cases: fixture.desk.store.casePaths(), output: nil).sent
    #expect(sent.map(\.peer) == peers && sent.map(\.bundles.count) == [1, 0, 0, 0])
    #expect(sent.map { $0.problem == nil } == [true, false, false, true])
    #expect(sent[2].problem == .refused(.noAddress(peer: peers[2])))
    let status = try fixture.desk.store.exchangeStatus(with: peers)
    #expect(status.peers.map(\.peer.slug.text) == ["klaar-incasso", "zonder", "zz"])
    #expect(status.unreadable.map(\.path) == ["exchange/torn"])
  }

  @Test func `What a dead process left beside a bundle goes with the next one there`() throws {
    var fixture = try OutgoingFixture.store()
    let folder = fixture.scratch.full("out")
    let (dead, living) = ("\(folder)/\(TemporaryName.prefix)1-a-0", "\(folder)/\(TemporaryName.prefix)1-b-0")
    for path in [dead, living, "\(folder)/other"] { try FileSystem.makeDirectories(path) }
    try fixture.scratch.put("out/\(TemporaryName.prefix)1-a-0/half", "half a bundle")
    let lock = try DirectoryLock(living, timeoutMilliseconds: 0)
    _ = try OutgoingFixture.send(&fixture, to: "\(folder)/x.zip")
    let names = [FileSystem.name(of: living), "other", "x.zip"]
    #expect(try FileSystem.list(folder).map(\.name) == names)
    withExtendedLifetime(lock) {}
  }

  @Test func `Terms say the same in one mapping as with all that they extend`() throws {
    let own = """
      dossier: 1
      name: Own
      extends: be-b2b
      interest: {starts: notice-sent}
      damages: {percent: 10, minimum: 50.00}

      """
    let bare = "dossier: 1\nname: Bare\nextends: own\ninterest: none\ncosts: {reminder: [5.00]}\n"
    for name in Terms.builtInNames.map(\.text) + ["own", "bare", "fees"] {
      var fixture = try OutgoingFixture.store(["terms/own.yaml": own, "terms/bare.yaml": bare])
      let own = try fixture.scratch.text(DeskFixture.casePath)
      try fixture.scratch.put(DeskFixture.casePath, own.replacing("terms: fees", with: "terms: \(name)"))
      _ = try OutgoingFixture.send(&fixture)
      let texts = try OutgoingFixture.unpacked(fixture.scratch, "outbox/klaardocs-klaar-incasso-000001.tar.zst")
      let text = try #require(texts["data/\(DeskFixture.casePath)"])
      let value = try Case.decode(YAMLTree(Array(text.utf8)), path: "", currency: .euro)
      guard case .written(let terms)? = value.terms else {
        Issue.record("no terms in \(name)")
        continue
      }
      let slug = try #require(Slug(name))
      let chain = try fixture.desk.store.chain(of: fixture.desk.store.terms(slug).value, named: slug)
      let (resolved, expected) = (ClaimRules(resolving: [terms]), ClaimRules(resolving: chain))
      #expect(resolved.interest == expected.interest && resolved.damages == expected.damages, "\(name)")
      #expect(resolved.recoveryFee == expected.recoveryFee && resolved.reminderFees == expected.reminderFees, "\(name)")
      #expect(resolved.cumulatesFee == expected.cumulatesFee && resolved.imputation == expected.imputation, "\(name)")
      #expect(resolved.notice == expected.notice && resolved.caps == expected.caps, "\(name)")
      #expect(resolved.limitedToLaw == expected.limitedToLaw && resolved.tolerance == expected.tolerance, "\(name)")
      #expect(resolved.payment == expected.payment && resolved.capacity == expected.capacity, "\(name)")
      #expect(resolved.name == expected.name && resolved.tables == expected.tables, "\(name)")
    }
  }
}
