import DossierCore
import Testing

/// Archives that one thread unpacks while another writes: the order of what is handed on, and what happens if one fails.
@Suite struct StagingOrderTests {
  @Test func `What is handed on in many parts is written in their order`() throws {
    let scratch = try ScratchDirectory()
    let noise = [9, 3, 0, 2].map { StagingFailureTests.noise(mebibytes: $0, seed: 50 + UInt64($0)) }
    try StagingFailureTests.write(noise, to: scratch.full("a"))
    let staging = try Staging(scratch.full("a"), in: scratch.path, name: BundleFixture.name())
    #expect(Bag.verify(staging.bag).findings == [])
    let files = try FileSystem.tree(scratch.path, stamps: false) { _ in true }.files.map(\.path)
    let kept = try files.filter { $0.contains("/") }.map { path in
      try FileSystem.read(scratch.full(path), limitBytes: 16 << 20).bytes
    }
    #expect(Set(kept) == Set(noise) && kept.count == noise.count)
    _ = consume staging
    #expect(try FileSystem.list(scratch.path).map(\.name) == ["a"])
  }
}

@Suite(.enabled(if: TinyFileSystem.isAvailable, "needs the right to mount a tmpfs"))
struct StagingFailureTests {
  /// Bytes of which no two parts of a mebibyte are the same.
  static func noise(mebibytes: Int, seed: UInt64) -> [UInt8] {
    var numbers = SeededNumbers(seed: seed)
    return (0..<mebibytes << 8).flatMap { _ in
      [UInt8](repeating: .random(in: 0...255, using: &numbers), count: 4096)
    }
  }

  /// Writes an archive of attachments with these bytes.
  static func write(_ contents: [[UInt8]], to path: String) throws {
    let files = contents.enumerated().map { BagFile("data/cases/a/\($0.offset).bin", .bytes($0.element)) }
    try BundleFixture.write(files + [BagFile("bundle.yaml", .bytes(Array("dossier: 1\n".utf8)))], to: path, .tar)
  }

  /// Why an archive is not unpacked to a disk of three mebibytes; nothing stays there.
  private static func refusal(_ archive: String) throws -> String {
    let disk = try TinyFileSystem(kilobytes: 3072)
    let error = #expect(throws: ArchiveError.self) {
      _ = try Staging(archive, in: disk.scratch.path, name: BundleFixture.name())
    }
    #expect(try FileSystem.list(disk.scratch.path).map(\.name) == [])
    return error?.description ?? ""
  }

  @Test func `Where the disk takes no more the reading ends, and what lies further on is not met`() throws {
    let scratch = try ScratchDirectory()
    try Self.write((0..<8).map { Self.noise(mebibytes: 2, seed: 60 + UInt64($0)) }, to: scratch.full("a"))
    let whole = try FileSystem.read(scratch.full("a"), limitBytes: 64 << 20).bytes
    // Files are numbered in their order; the second attachment is the first that finds no room.
    let order = try BundleFixture.paths(scratch.full("a"))
    let place = try #require(order.firstIndex(of: "data/cases/a/1.bin"))
    #expect(order.firstIndex(of: "data/cases/a/0.bin") == place - 1)
    // Those who unpack are at most some mebibytes ahead of those who write.
    let cut = Array(whole.prefix(15 << 20))
    try FileSystem.create(scratch.full("b"), bytes: cut, ownership: FileOwnership(mode: 0o600), syncing: false)
    for name in ["a", "b"] {
      let told = try Self.refusal(scratch.full(name))
      #expect(told.hasSuffix("/\(place)': no space is left on the device"), "\(name): \(told)")
    }
    // Where there is room the cut is met.
    let error = #expect(throws: ArchiveError.self) {
      _ = try Staging(scratch.full("b"), in: scratch.path, name: BundleFixture.name())
    }
    if case .damaged? = error {} else { Issue.record("\(String(describing: error))") }
    #expect(try FileSystem.list(scratch.path).map(\.name).sorted() == ["a", "b"])
  }

  @Test func `Where the archive ends too soon before the disk is full, that is what is told`() throws {
    let scratch = try ScratchDirectory()
    try Self.write((0..<8).map { Self.noise(mebibytes: 2, seed: 60 + UInt64($0)) }, to: scratch.full("a"))
    let whole = try FileSystem.read(scratch.full("a"), limitBytes: 64 << 20).bytes
    let cut = Array(whole.prefix(5 << 19))
    try FileSystem.create(scratch.full("b"), bytes: cut, ownership: FileOwnership(mode: 0o600), syncing: false)
    #expect(try Self.refusal(scratch.full("b")).contains("cut off"))
  }

  @Test(arguments: ArchiveForm.allCases)
  func `Where an archive finds no room, that is told, and not that what goes into it was changed`(_ form: ArchiveForm)
    throws
  {
    let (scratch, disk) = (try ScratchDirectory(), try TinyFileSystem(kilobytes: 512))
    let (source, archive) = (scratch.full("scan"), disk.scratch.full("a.\(form.rawValue)"))
    // What no method packs.
    #expect(try runProgram(["sh", "-c", "head -c 1500000 /dev/urandom > \(source)"]) == 0)
    let file = BagFile("data/cases/a/scan", .known(source, size: 1_500_000, hash: try ContentHash(ofFile: source)))
    let error = #expect(throws: BagError.self) { _ = try BundleFixture.write([file], to: archive, form) }
    #expect(error == .archive(.file(.failed(.write, path: archive, cause: .noSpace))))
    #expect(try FileSystem.list(disk.scratch.path).map(\.name) == [])
  }
}
