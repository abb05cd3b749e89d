import DossierCore
import Foundation
import Testing

/// Which files go along with the cases that are sent.
@Suite struct OutgoingFileTests {
  @Test func `A case whose file is gone is left out, and with one that is another nothing is written`() throws {
    var gone = try OutgoingFixture.store()
    let path = "\(DeskFixture.attachments)/2022-186.pdf"
    try FileSystem.removeFile(gone.scratch.full(path))
    let peer = try gone.desk.peer("klaar-incasso")
    let sent = try gone.desk.send(to: [peer], cases: gone.desk.store.casePaths(), output: nil).sent
    #expect(sent.flatMap(\.bundles) == [])
    #expect(sent.flatMap(\.leftOut).map(\.description) == ["case 232/0991/37210 records '\(path)', which is not there"])
    var other = try OutgoingFixture.store(["\(DeskFixture.attachments)/2022-186.pdf": "INVOICE"])
    let number = try #require(CaseNumber("232/0991/37210"))
    #expect(throws: ActionError.exchange(.changedFile(path: path, number: number))) { try OutgoingFixture.send(&other) }
    #expect(try other.desk.store.list("outbox").isEmpty && other.desk.store.list("exchange").isEmpty)
    #expect(try other.desk.store.list(".dossier/incoming").isEmpty)
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
        "agencies/klaar-incasso.yaml": OutgoingFixture.peerText, "creditors/klaardocs.yaml": OutgoingFixture.creditor,
        "\(DeskFixture.attachments)/a.pdf": "live",
      ])
    #expect(try OutgoingFixture.send(&fixture).count == 1)
    let texts = try OutgoingFixture.unpacked(fixture.scratch, "outbox/klaardocs-klaar-incasso-000001.tar.zst")
    #expect(texts["data/\(DeskFixture.attachments)/a.pdf"] == "live")
  }

  @Test func `After an acknowledgement nothing waits, and a file that was taken is left out later`() throws {
    var fixture = try OutgoingFixture.store()
    let first = try #require(try OutgoingFixture.send(&fixture).first)
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
    #expect(try OutgoingFixture.send(&fixture) == [])
    let text = try fixture.scratch.text(DeskFixture.casePath)
    try fixture.scratch.put(
      DeskFixture.casePath, text + "  - {id: q4n8r4tb, at: 2023-04-26T09:00:00+02:00, kind: message, text: later}\n")
    let second = try #require(try OutgoingFixture.send(&fixture).first)
    #expect(second.kind == .update && second.sequence == 2)
    #expect(second.dispatches.map(\.entries) == [[.log: 1]])
    let texts = try OutgoingFixture.unpacked(fixture.scratch, "outbox/klaardocs-klaar-incasso-000002.tar.zst")
    #expect(texts.keys.filter { $0.hasPrefix("data/") }.sorted() == ["data/\(DeskFixture.casePath)"])
    let hash = ContentHash(of: Array("invoice".utf8)).hex
    #expect(try #require(texts["bundle.yaml"]).contains("omitted: [\(hash)]"))
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
      more: ["agencies/klaar-incasso.yaml": OutgoingFixture.peerText].merging(
        names.map { ("\(DeskFixture.attachments)/\($0)", $0) }
      ) { $1 })
    let (path, folder) = (fixture.scratch.full("x.zip"), fixture.scratch.full("out"))
    _ = try OutgoingFixture.send(&fixture, to: path)
    try FileSystem.makeDirectories(folder)
    #expect(try runProgram(["unzip", "-q", path, "-d", folder]) == 0)
    let bag = "\(folder)/klaardocs-klaar-incasso-000001"
    #expect(try runProgram(["python3", "-m", "bagit", "--validate", bag]) == 0)
    let inside = try FileSystem.list("\(bag)/data/\(DeskFixture.attachments)").map(\.name)
    #expect(inside == ["100_ zeker-2.pdf", "100_ zeker.pdf", "_25.pdf", "_41_"])
  }
}
