import DossierCore
import Testing

@Suite struct StoreCommitTests {
  @Test(arguments: RenameSupport.allCases) func `All changes of a set are made`(support: RenameSupport) throws {
    let fixture = try StoreFixture.mixed()
    try fixture.commit(support: support)
    #expect(try fixture.scratch.snapshot() == StoreFixture.mixedResult)
    #expect(try fixture.scratch.localNames() == [])
  }

  @Test func `Additions come in the order of references and removals in reverse`() throws {
    let fixture = try StoreFixture.mixed()
    #expect(
      fixture.changes.ordered.map(\.path) == [
        "cases/2023-05/3/scan.pdf", "creditors/k.yaml", "cases/2023-04/1.yaml", "cases/2023-05/3.yaml",
        "cases/2023-04/2.yaml", "cases/2023-04/2/old.pdf",
      ])
  }

  @Test func `One change needs no journal and takes the same steps in a store of any size`() throws {
    var fixture = try StoreFixture()
    for number in 100..<400 { try fixture.scratch.put("cases/2023-04/\(number).yaml", "") }
    fixture.replace("cases/2023-04/1.yaml", "number: 1\n", by: "x\n")
    let seen = OneStep(.max, .proceed)
    try fixture.commit(probe: seen.answer)
    let path = "cases/2023-04/1.yaml"
    #expect(
      seen.steps == [
        .note, .prepare(path: path), .complete(path: path), .apply(path: path), .sync, .clean(path: path), .forgetNote,
      ])
    #expect(try fixture.scratch.text(path) == "x\n")
  }

  @Test func `A replaced file keeps its mode and a new one follows its directory`() throws {
    var fixture = try StoreFixture()
    try FileSystem.setMode(0o644, of: fixture.scratch.full("cases/2023-04/1.yaml"))
    try FileSystem.setMode(0o770, of: fixture.scratch.full("cases"))
    fixture.replace("cases/2023-04/1.yaml", "number: 1\n", by: "x\n")
    fixture.create("cases/2024-01/4.yaml", "number: 4\n")
    try fixture.commit()
    let modes = try ["cases/2023-04/1.yaml", "cases/2024-01", "cases/2024-01/4.yaml"].map {
      try FileSystem.status(of: fixture.scratch.full($0))?.stamp.mode
    }
    #expect(modes == [0o644, 0o770, 0o660])
  }

  @Test func `A change that changes nothing writes nothing`() throws {
    var fixture = try StoreFixture()
    fixture.replace("cases/2023-04/1.yaml", "number: 1\n", by: "number: 1\n")
    let before = try FileSystem.status(of: fixture.scratch.full("cases/2023-04/1.yaml"))
    try fixture.commit()
    #expect(try FileSystem.status(of: fixture.scratch.full("cases/2023-04/1.yaml")) == before)
  }

  @Test(arguments: ["../x", "/x", "", "a/../b", "a//b", ".dossier/x", ".dossier", "a/"])
  func `A path outside the store is refused`(path: String) throws {
    var fixture = try StoreFixture()
    fixture.create(path, "x")
    #expect(throws: StoreError.notInStore(path: path)) { try fixture.commit() }
  }

  @Test func `A directory that is a link is refused`() throws {
    var fixture = try StoreFixture()
    let outside = try ScratchDirectory()
    #expect(try runProgram(["ln", "-s", outside.path, fixture.scratch.full("terms")]) == 0)
    fixture.create("terms/x.yaml", "x")
    #expect(throws: StoreError.file(.symbolicLink(path: fixture.scratch.full("terms")))) { try fixture.commit() }
    #expect(try outside.snapshot() == [:])
  }

  @Test func `Two changes of one file are refused`() throws {
    var fixture = try StoreFixture()
    fixture.create("a.yaml", "1")
    fixture.create("a.yaml", "2")
    #expect(throws: StoreError.duplicateChange(path: "a.yaml")) { try fixture.commit() }
  }

  @Test func `What is there already, is gone or differs stops everything`() throws {
    var there = try StoreFixture.mixed()
    there.create("dossier.yaml", "x")
    var gone = try StoreFixture.mixed()
    gone.remove("creditors/gone.yaml", "x")
    var differs = try StoreFixture.mixed()
    differs.replace("dossier.yaml", "something else", by: "x")
    let cases: [(StoreFixture, StoreError)] = [
      (there, .alreadyExists(path: "dossier.yaml")), (gone, .changedMeanwhile(path: "creditors/gone.yaml")),
      (differs, .changedMeanwhile(path: "dossier.yaml")),
    ]
    for (fixture, error) in cases {
      let before = try fixture.scratch.snapshot()
      #expect(throws: error) { try fixture.commit() }
      #expect(try fixture.scratch.snapshot() == before)
    }
  }

  @Test(arguments: [1, 20]) func `Files are added by copy and from staging with their hashes`(count: Int) throws {
    var fixture = try StoreFixture()
    let outside = try ScratchDirectory()
    try outside.put("scan.pdf", "scan")
    let writer = try StoreWriter(root: fixture.scratch.path)
    for number in 0..<count {
      var attachment = try AttachmentWriter(under: writer.lock) { UInt64(number) }
      try attachment.write(Array("st".utf8))
      try attachment.write(Array("aged".utf8))
      let staged = attachment.finish()
      #expect(staged.hash == ContentHash(of: Array("staged".utf8)))
      fixture.changes.addFile("cases/2023-04/1/staged-\(number).pdf", from: .staged(staged))
      fixture.changes.addFile(
        "cases/2023-04/1/copy-\(number).pdf",
        from: .copy(of: outside.full("scan.pdf"), expecting: ContentHash(of: Array("scan".utf8))))
    }
    try writer.commit(fixture.changes) { 7 }
    #expect(try fixture.scratch.text("cases/2023-04/1/staged-0.pdf") == "staged")
    #expect(try fixture.scratch.text("cases/2023-04/1/copy-\(count - 1).pdf") == "scan")
    #expect(try fixture.scratch.snapshot().count == 10 + 2 * count)
  }

  @Test func `A file that is not the announced one is not added`() throws {
    var fixture = try StoreFixture.mixed()
    let outside = try ScratchDirectory()
    try outside.put("scan.pdf", "scan")
    let before = try fixture.scratch.snapshot()
    let other = ContentHash(of: [1])
    fixture.changes.addFile("cases/2023-04/1/scan.pdf", from: .copy(of: outside.full("scan.pdf"), expecting: other))
    #expect(
      throws: StoreError.contentDiffers(
        path: outside.full("scan.pdf"), expected: other, found: ContentHash(of: Array("scan".utf8)))
    ) { try fixture.commit() }
    #expect(try fixture.scratch.snapshot() == before)
    #expect(try fixture.scratch.localNames() == [])
  }

  @Test func `What was staged and not added is gone with the next writer`() throws {
    let fixture = try StoreFixture()
    do {
      let writer = try StoreWriter(root: fixture.scratch.path)
      var attachment = try AttachmentWriter(under: writer.lock) { 1 }
      try attachment.write([1])
      _ = attachment.finish()
    }
    #expect(try fixture.scratch.localNames() == ["incoming"])
    try fixture.recover()
    #expect(try fixture.scratch.localNames() == [])
  }

  @Test func `A hash is the SHA-256 in lower case`() throws {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(ContentHash(of: []).hex == empty)
    #expect(ContentHash(hex: empty) == ContentHash(of: []))
    #expect(ContentHash(hex: empty.uppercased()) == nil)
    let scratch = try ScratchDirectory()
    try scratch.put("a", String(repeating: "abc", count: 300_000))
    let bytes = Array(String(repeating: "abc", count: 300_000).utf8)
    #expect(try ContentHash(ofFile: scratch.full("a")) == ContentHash(of: bytes))
  }
}
