import DossierCore
import Foundation
import Testing

@Suite struct OutgoingBundleTests {
  static let peerText = """
    dossier: 1
    id: c3v8m2qa
    name: Klaar Incasso
    vat: BE0400378485
    exchange: bundles
    commission: [{percent: 10}]
    keys: ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJxs5o/AytxPVTXbgyxw5bP3yWwXzI6X7EkPGL1CRH6C secret"]

    """
  static let creditor = """
    dossier: 1
    id: k3v8m2qa
    name: KlaarDocs
    vat: BE0403170701
    terms: fees
    keeps: [interest]
    notify: {email: secret@klaardocs.be, on: [receipt]}
    known-as: [s3cr3ts3]

    """
  static let more = """
    customer-number: SECRET-1
    tags: [secret-tag]
    track: secret-track
    references: [{of: klaardocs, value: K-1}]
    attachments:
      - {id: f8f3k2m9, file: 2022-186.pdf, kind: invoice, sha256: \(ContentHash(of: Array("invoice".utf8)).hex), size: 7}
      - {id: f8f3k3m9, file: secret.pdf, kind: other, sha256: \(ContentHash(of: Array("SECRET".utf8)).hex), size: 6, visibility: internal}
    log:
      - {id: q4n8r2tb, at: 2023-04-21T09:00:00+02:00, kind: message, visibility: internal, text: SECRET words}  # SECRET remark
      - {id: q4n8r3tb, at: 2023-04-21T09:00:00+02:00, kind: message, text: for both}

    """

  /// A store with a case for the agency and one of another creditor.
  static func fixture(_ more: [String: String] = [:]) throws -> DeskFixture {
    let other = DeskFixture.text.replacing("t3kq7x9m2pd4", with: "z3kq7x9m2pd4").replacing(
      "232/0991/37210", with: "A-2"
    )
    .replacing("creditor: klaardocs", with: "creditor: other-secret")
    var files = [
      "agencies/klaar-incasso.yaml": peerText, "creditors/klaardocs.yaml": creditor,
      "creditors/other-secret.yaml": "dossier: 1\nid: k4v8m2qa\nname: Other Secret\n",
      "cases/2023-04/A-2.yaml": other, "\(DeskFixture.attachments)/2022-186.pdf": "invoice",
      "\(DeskFixture.attachments)/secret.pdf": "SECRET",
    ]
    files.merge(more) { $1 }
    let text = DeskFixture.text.replacing("reference: 2022/186,", with: "reference: 2022/186, file: 2022-186.pdf,")
    return try DeskFixture(text + DeskFixture.handover + Self.more, more: files)
  }

  /// Plans and writes what waits for the agency, in a store of its own.
  private func send(_ fixture: inout DeskFixture, to output: String? = nil) throws -> [PlannedBundle] {
    let peer = try fixture.desk.peer("klaar-incasso")
    let sent = try fixture.desk.send(to: [peer], cases: fixture.desk.store.casePaths(), output: output)
    #expect(sent.unreadable == [])
    var numbers = SeededNumbers(seed: 3)
    try StoreWriter(root: fixture.scratch.path).commit(fixture.desk.plan) { numbers.next() }
    return sent.sent.flatMap(\.bundles)
  }

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
      var fixture = try Self.fixture(["exchange/klaar-incasso/sent/000003.yaml": lost])
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

  @Test func `Of two entries of one file the one that is not void says what goes along`() throws {
    let void = "void: {at: 2023-04-22T09:00:00+02:00, reason: again}"
    let entries = """
      forwarded: 2023-04-21
      handovers:
        - {id: aaaa2222, to: klaar-incasso, at: 2023-04-21T09:00:00+02:00}
      attachments:
        - {id: f8f3k4m9, file: a.pdf, kind: other, sha256: \(PeerHistoryTests.hash(5)), size: 99, \(void)}
        - {id: f8f3k5m9, file: a.pdf, kind: other, sha256: \(ContentHash(of: Array("live".utf8)).hex), size: 4}

      """
    var fixture = try DeskFixture(
      DeskFixture.text + entries,
      more: [
        "agencies/klaar-incasso.yaml": Self.peerText, "creditors/klaardocs.yaml": Self.creditor,
        "\(DeskFixture.attachments)/a.pdf": "live",
      ])
    #expect(try send(&fixture).count == 1)
    let texts = try Self.unpacked(fixture.scratch, "outbox/klaardocs-klaar-incasso-000001.tar.zst")
    #expect(texts["data/\(DeskFixture.attachments)/a.pdf"] == "live")
  }

  static func unpacked(_ scratch: ScratchDirectory, _ path: String) throws -> [String: String] {
    try BundleFixture.contents(scratch.full(path)).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `A bundle holds what may leave the store, and no byte of the rest`() throws {
    var fixture = try Self.fixture()
    let bundles = try send(&fixture)
    #expect(bundles.map(\.kind) == [.forward] && bundles.map(\.sequence) == [1])
    let texts = try Self.unpacked(fixture.scratch, "outbox/klaardocs-klaar-incasso-000001.tar.zst")
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
    var fixture = try Self.fixture()
    let bundle = try #require(try send(&fixture).first)
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
    let fixture = try Self.fixture(more)
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
    let fixture = try Self.fixture(["exchange/klaar-incasso/sent/000001.yaml": text])
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
      var fixture = try Self.fixture()
      _ = try send(&fixture, to: fixture.scratch.full(name))
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
    var fixture = try Self.fixture()
    let (path, folder) = (fixture.scratch.full(name), fixture.scratch.full("out"))
    _ = try send(&fixture, to: path)
    try FileSystem.makeDirectories(folder)
    let unpack = name == "x.zip" ? ["unzip", "-q", path, "-d", folder] : ["tar", "-C", folder, "-xf", path]
    #expect(try runProgram(unpack) == 0)
    let bag = "\(folder)/klaardocs-klaar-incasso-000001"
    #expect(try runProgram(["python3", "-m", "bagit", "--validate", bag]) == 0)
  }

  @Test func `After an acknowledgement nothing waits, and a file that was taken is left out later`() throws {
    var fixture = try Self.fixture()
    let first = try #require(try send(&fixture).first)
    try fixture.scratch.put(
      "exchange/klaar-incasso/received/000001.yaml",
      """
      dossier: 1
      bundle: \(PeerHistoryTests.hash(1))
      kind: acknowledgement
      sequence: 1
      at: 2023-04-26T09:00:00+02:00
      acknowledges: {sequence: 1, bundle: \(first.bag.identity)}
      cases: [{id: t3kq7x9m2pd4, handover: aaaa2222, outcome: new}]

      """)
    fixture.desk = Desk(
      store: fixture.desk.store, actor: fixture.desk.actor, random: SeededNumbers(seed: DeskFixture.seed))
    #expect(try send(&fixture) == [])
    let text = try fixture.scratch.text(DeskFixture.casePath)
    try fixture.scratch.put(
      DeskFixture.casePath, text + "  - {id: q4n8r4tb, at: 2023-04-26T09:00:00+02:00, kind: message, text: later}\n")
    let second = try #require(try send(&fixture).first)
    #expect(second.kind == .update && second.sequence == 2)
    #expect(second.dispatches.map(\.entries) == [[.log: 1]])
    let texts = try Self.unpacked(fixture.scratch, "outbox/klaardocs-klaar-incasso-000002.tar.zst")
    #expect(texts.keys.filter { $0.hasPrefix("data/") }.sorted() == ["data/\(DeskFixture.casePath)"])
    let hash = ContentHash(of: Array("invoice".utf8)).hex
    #expect(try #require(texts["bundle.yaml"]).contains("omitted: [\(hash)]"))
  }

  @Test func `A case whose file is gone is left out, and with one that is another nothing is written`() throws {
    var gone = try Self.fixture()
    let path = "\(DeskFixture.attachments)/2022-186.pdf"
    try FileSystem.removeFile(gone.scratch.full(path))
    let peer = try gone.desk.peer("klaar-incasso")
    let sent = try gone.desk.send(to: [peer], cases: gone.desk.store.casePaths(), output: nil).sent
    #expect(sent.flatMap(\.bundles) == [])
    #expect(sent.flatMap(\.leftOut).map(\.description) == ["case 232/0991/37210 records '\(path)', which is not there"])
    var other = try Self.fixture(["\(DeskFixture.attachments)/2022-186.pdf": "INVOICE"])
    let number = try #require(CaseNumber("232/0991/37210"))
    #expect(throws: ActionError.exchange(.changedFile(path: path, number: number))) { try send(&other) }
    #expect(try other.desk.store.list("outbox").isEmpty && other.desk.store.list("exchange").isEmpty)
    #expect(try other.desk.store.list(".dossier/incoming").isEmpty)
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
    var fixture = try Self.fixture(more)
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
    let torn = Self.peerText.replacing("c3v8m2qa", with: "c6v8m2qa").replacing("BE0400378485", with: "BE0202239951")
    let handed = DeskFixture.text.replacing("t3kq7x9m2pd4", with: "t3kq7x9m2pd1").replacing(
      "232/0991/37210", with: "B-1")
    var fixture = try Self.fixture([
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
    var fixture = try Self.fixture()
    let folder = fixture.scratch.full("out")
    let (dead, living) = ("\(folder)/\(TemporaryName.prefix)1-a-0", "\(folder)/\(TemporaryName.prefix)1-b-0")
    for path in [dead, living, "\(folder)/other"] { try FileSystem.makeDirectories(path) }
    try fixture.scratch.put("out/\(TemporaryName.prefix)1-a-0/half", "half a bundle")
    let lock = try DirectoryLock(living, timeoutMilliseconds: 0)
    _ = try send(&fixture, to: "\(folder)/x.zip")
    let names = [FileSystem.name(of: living), "other", "x.zip"]
    #expect(try FileSystem.list(folder).map(\.name) == names)
    withExtendedLifetime(lock) {}
  }

  @Test(.enabled(if: BagWriterTests.hasBagIt, "the Python package bagit is not installed"))
  func `bagit-python finds a bundle valid whose files are called by percent signs`() throws {
    func file(_ id: String, _ name: String) -> String {
      let hash = ContentHash(of: Array(name.utf8)).hex
      return "  - {id: \(id), file: \"\(name)\", kind: other, sha256: \(hash), size: \(name.utf8.count)}\n"
    }
    let names = ["100% zeker.pdf", "100_ zeker.pdf", "%41%", "%25.pdf"]
    let files = zip(["f1f3k2m9", "f2f3k2m9", "f3f3k2m9", "f4f3k2m9"], names).map(file).joined()
    var fixture = try DeskFixture(
      DeskFixture.text + DeskFixture.handover + "attachments:\n" + files,
      more: ["agencies/klaar-incasso.yaml": Self.peerText].merging(
        names.map { ("\(DeskFixture.attachments)/\($0)", $0) }
      ) { $1 })
    let (path, folder) = (fixture.scratch.full("x.zip"), fixture.scratch.full("out"))
    _ = try send(&fixture, to: path)
    try FileSystem.makeDirectories(folder)
    #expect(try runProgram(["unzip", "-q", path, "-d", folder]) == 0)
    let bag = "\(folder)/klaardocs-klaar-incasso-000001"
    #expect(try runProgram(["python3", "-m", "bagit", "--validate", bag]) == 0)
    let inside = try FileSystem.list("\(bag)/data/\(DeskFixture.attachments)").map(\.name)
    #expect(inside == ["100_ zeker-2.pdf", "100_ zeker.pdf", "_25.pdf", "_41_"])
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
      var fixture = try Self.fixture(["terms/own.yaml": own, "terms/bare.yaml": bare])
      let own = try fixture.scratch.text(DeskFixture.casePath)
      try fixture.scratch.put(DeskFixture.casePath, own.replacing("terms: fees", with: "terms: \(name)"))
      _ = try send(&fixture)
      let texts = try Self.unpacked(fixture.scratch, "outbox/klaardocs-klaar-incasso-000001.tar.zst")
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
