import DossierCore
import Testing

/// Archives that are large enough for several threads.
@Suite struct StagingTests {
  /// Three mebibytes of attachments, some empty, and as much again of documents.
  private static let files = [BagFile("bundle.yaml", .bytes(Array("dossier: 1\n".utf8)))] + cases
  private static let cases: [BagFile] = (100..<400).flatMap { number -> [BagFile] in
    let folder = "data/cases/2023-04/A-\(number)"
    let noise = (0..<(number % 7) * 4096).map { UInt8(truncatingIfNeeded: $0 &* number &+ $0 >> 8) }
    let text = "dossier: 1\nid: \(number)\n# \(String(repeating: "x", count: 10_000))\n"
    return [BagFile("\(folder).yaml", .bytes(Array(text.utf8))), BagFile("\(folder)/scan.pdf", .bytes(noise))]
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    try FileSystem.create(path, bytes: bytes, ownership: FileOwnership(mode: 0o600), syncing: false)
  }

  @Test(arguments: [true, false]) func `What is kept is what was packed, and each document was looked at`(
    keepsPayload: Bool
  ) throws {
    let scratch = try ScratchDirectory()
    try BundleFixture.write(Self.files, to: scratch.full("a"))
    do {
      let staging = try Staging(
        scratch.full("a"), in: scratch.path, name: BundleFixture.name(), keepsPayload: keepsPayload)
      #expect(Bag.verify(staging.bag).findings == [])
      #expect(try FileSystem.list(scratch.path).count == (keepsPayload ? 2 : 1))
      // Each of them lacks nearly all that a case has.
      let report = BundleCheck.verify(staging.bag)
      #expect(Set(report.content.map(\.path)).count >= 300)
    }
    #expect(try FileSystem.list(scratch.path).map(\.name) == ["a"])
  }

  @Test(arguments: [1 << 20, 3 << 20, 5 << 20]) func `An archive that is cut off leaves nothing`(length: Int) throws {
    let scratch = try ScratchDirectory()
    try BundleFixture.write(Self.files, to: scratch.full("a"), .tar)
    let bytes = try FileSystem.read(scratch.full("a"), limitBytes: 64 << 20).bytes
    #expect(bytes.count > length)
    try Self.write(Array(bytes.prefix(length)), to: scratch.full("b"))
    let error = #expect(throws: ArchiveError.self) {
      _ = try Staging(scratch.full("b"), in: scratch.path, name: BundleFixture.name())
    }
    if case .damaged? = error {} else { Issue.record("\(String(describing: error))") }
    #expect(try FileSystem.list(scratch.path).map(\.name).sorted() == ["a", "b"])
  }

  @Test func `An attachment that was changed on the way is found`() throws {
    let scratch = try ScratchDirectory()
    try BundleFixture.write(Self.files, to: scratch.full("a"), .tar)
    var bytes = try FileSystem.read(scratch.full("a"), limitBytes: 64 << 20).bytes
    let middle = bytes.count / 2
    let place = try #require(bytes[middle...].firstIndex(of: UInt8(ascii: "x")))
    bytes[place] = UInt8(ascii: "y")
    try Self.write(bytes, to: scratch.full("b"))
    let staging = try Staging(scratch.full("b"), in: scratch.path, name: BundleFixture.name())
    #expect(Bag.verify(staging.bag).findings.map(\.id) == ["bag-hash"])
  }
}
