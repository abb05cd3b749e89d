import DossierCore
import Foundation
import Testing

/// Archives that are made to harm: refused or harmless, with nothing changed outside, in bounded time.
@Suite struct HostileArchiveTests {
  static let folders = ["archives/jwilk-built", "archives/synthetic"]
  /// Those that hold nothing but files and directories with plain names.
  static let harmless: Set<String> = ["setuid.tar"]

  /// Unpacks in a folder with witnesses beside it; what became of it, and that nothing else changed.
  private func outcome(of archive: String) throws -> String {
    let scratch = try ScratchDirectory()
    for name in ["outside.txt", "moo", "staging/inside.txt"] { try scratch.put(name, "witness") }
    let before = try BundleFixture.snapshot(scratch.path)
    let outer = try FileManager.default.contentsOfDirectory(atPath: "/tmp").filter { $0.hasPrefix("moo") }
    var outcome = "taken"
    do {
      let staging = try Staging(archive, in: scratch.full("staging"), name: BundleFixture.name())
      for line in try BundleFixture.snapshot(scratch.full("staging")) where !line.hasPrefix("inside.txt ") {
        #expect(line.contains("NSFileTypeRegular 384 1 ") || line.contains("NSFileTypeDirectory 448 "))
      }
      _ = staging.topFolder
    } catch let error as ArchiveError {
      switch error {
      case .refused(_, _, let rule): outcome = "\(rule)"
      case .damaged: outcome = "damaged"
      case .unknownForm: outcome = "unknown"
      default: outcome = "\(error)"
      }
    }
    #expect(try BundleFixture.snapshot(scratch.path) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "/tmp").filter { $0.hasPrefix("moo") } == outer)
    return outcome
  }

  @Test(.enabled(if: YAMLSamples.areThere, "DOSSIER_SAMPLES is not set"), arguments: folders)
  func `A hostile archive is refused, and nothing is changed outside`(_ folder: String) throws {
    for name in try YAMLSamples.names(in: folder) {
      let outcome = try outcome(of: "\(YAMLSamples.folder ?? "")/\(folder)/\(name)")
      #expect(outcome != "taken" || Self.harmless.contains(name), "\(name)")
    }
  }

  @Test(.enabled(if: YAMLSamples.areThere, "DOSSIER_SAMPLES is not set"), arguments: folders)
  func `As an attachment in a bag it is a file like any other`(_ folder: String) throws {
    for name in try YAMLSamples.names(in: folder) {
      let scratch = try ScratchDirectory()
      let sample = "\(YAMLSamples.folder ?? "")/\(folder)/\(name)"
      try BundleFixture.write([BagFile("data/x.bin", .file(sample))], to: scratch.full("a"))
      #expect(try BundleFixture.verify(scratch.full("a"), in: scratch).findings == [], "\(name)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["a"])
    }
  }

  @Test(arguments: ArchiveForm.allCases) func `An archive cut off anywhere is refused`(_ form: ArchiveForm) throws {
    let scratch = try ScratchDirectory()
    try BundleFixture.write(to: scratch.full("a"), form)
    let whole = try FileSystem.read(scratch.full("a"), limitBytes: 1 << 20).bytes
    let lengths = Array(stride(from: 0, to: whole.count, by: 512)) + (1...20).map { whole.count - $0 }
    for length in lengths {
      try Data(whole[..<length]).write(to: URL(fileURLWithPath: scratch.full("b")))
      #expect(throws: ArchiveError.self, "\(length) of \(whole.count)") {
        _ = try BundleFixture.verify(scratch.full("b"), in: scratch)
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == ["a", "b"])
  }

  @Test(arguments: ArchiveForm.allCases) func `With a byte changed it is refused, found out, or unpacks to the same`(
    _ form: ArchiveForm
  ) throws {
    let scratch = try ScratchDirectory()
    try BundleFixture.write(to: scratch.full("a"), form)
    let whole = try FileSystem.read(scratch.full("a"), limitBytes: 1 << 20).bytes
    let contents = try BundleFixture.contents(scratch.full("a"))
    // A step without a common divisor with blocks of 512 bytes visits all their columns.
    for place in stride(from: 0, to: whole.count, by: form == .tar ? 17 : 5) {
      var bytes = whole
      bytes[place] ^= 0x41
      try Data(bytes).write(to: URL(fileURLWithPath: scratch.full("b")))
      do throws(ArchiveError) {
        let other = try Staging(scratch.full("b"), in: scratch.path, name: BundleFixture.name())
        let isSame = (try? BundleFixture.contents(scratch.full("b"))) == contents
        #expect(isSame || !Bag.verify(other.bag).isValid, "byte \(place)")
      } catch {}
    }
  }

  @Test func `What expands too much is refused while it is unpacked`() throws {
    let scratch = try ScratchDirectory()
    let zeros = [UInt8](repeating: 0, count: 8 << 20)
    for form in ArchiveForm.allCases where form != .tar {
      let path = scratch.full("a." + form.rawValue)
      try BundleFixture.write([BagFile("data/zeros", .bytes(zeros))], to: path, form)
      #expect(
        throws: ArchiveError.refused(path: path, entry: "klaardocs-klaar-incasso-000017/data/zeros", .expansion(250))
      ) {
        _ = try BundleFixture.verify(path, in: scratch)
      }
    }
    var limits = ArchiveLimits()
    limits.maximumBytes = 1 << 20
    let path = scratch.full("a.tar")
    try BundleFixture.write([BagFile("data/zeros", .bytes(zeros))], to: path, .tar)
    #expect(throws: ArchiveError.self) {
      _ = try Staging(path, in: scratch.path, name: BundleFixture.name(), limits: limits)
    }
  }

  @Test func `What is no archive, packed twice, or no file, is refused`() throws {
    let scratch = try ScratchDirectory()
    try scratch.put("a.txt", String(repeating: "text ", count: 500))
    try scratch.put("empty", "")
    for name in ["a.txt", "empty"] {
      #expect(throws: ArchiveError.unknownForm(path: scratch.full(name))) { _ = try ArchiveReader(scratch.full(name)) }
    }
    try BundleFixture.write(to: scratch.full("a.gz"), .tarGzip)
    #expect(try runProgram(["gzip", "-S", ".gz", "--force", scratch.full("a.gz")]) == 0)
    #expect(throws: ArchiveError.damaged(path: scratch.full("a.gz.gz"), entry: nil, code: 0)) {
      _ = try ArchiveReader(scratch.full("a.gz.gz"))
    }
    #expect(try runProgram(["mkfifo", scratch.full("pipe")]) == 0)
    #expect(throws: ArchiveError.self) { _ = try ArchiveReader(scratch.full("pipe")) }
    #expect(throws: ArchiveError.self) { _ = try ArchiveReader(scratch.full("missing")) }
  }
}
