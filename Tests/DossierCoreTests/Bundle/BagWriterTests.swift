import DossierCore
import Foundation
import Testing

@Suite struct BagWriterTests {
  static let hasBagIt = (try? runProgram(["python3", "-c", "import bagit"])) == 0

  @Test(arguments: ArchiveForm.allCases) func `A bag that is written is valid when it is read`(_ form: ArchiveForm)
    throws
  {
    let scratch = try ScratchDirectory()
    let archive = scratch.full("a." + form.rawValue)
    let written = try BundleFixture.write(to: archive, form)
    let report = try BundleFixture.verify(archive, in: scratch)
    #expect(report.findings == [])
    #expect(report.version == "1.0")
    #expect(report.identity == written.identity)
    #expect(report.files == 3 && written.payloadFiles == 3)
    #expect(report.bytes == written.payloadBytes)
    #expect(try ArchiveReader(archive).form == form)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["a." + form.rawValue])
  }

  @Test(arguments: ArchiveForm.allCases) func `The same files give the same bytes, in any order`(
    _ form: ArchiveForm
  ) throws {
    let scratch = try ScratchDirectory()
    let first = try BundleFixture.write(to: scratch.full("a"), form)
    let second = try BundleFixture.write(BundleFixture.files.reversed(), to: scratch.full("b"), form)
    #expect(first.identity == second.identity)
    #expect(
      FileManager.default.contents(atPath: scratch.full("a")) == FileManager.default.contents(atPath: scratch.full("b"))
    )
  }

  @Test func `A ZIP that lies in a ZIP, not packed further, is a file like any other`() throws {
    let scratch = try ScratchDirectory()
    var numbers = SeededNumbers(seed: 7)
    let noise = (0..<2000).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    try BundleFixture.write([BagFile("data/noise", .bytes(noise))], to: scratch.full("inner.zip"), .zip)
    let inner = try #require(FileManager.default.contents(atPath: scratch.full("inner.zip")))
    try BundleFixture.write([BagFile("data/z.xlsx", .bytes(Array(inner)))], to: scratch.full("outer.zip"), .zip)
    #expect(try BundleFixture.verify(scratch.full("outer.zip"), in: scratch).findings == [])
  }

  @Test(.enabled(if: hasBagIt, "the Python package bagit is not installed"), arguments: [ArchiveForm.tarZstd, .zip])
  func `bagit-python finds it valid after tar and unzip`(_ form: ArchiveForm) throws {
    let scratch = try ScratchDirectory()
    let archive = scratch.full("a." + form.rawValue)
    // bagit-python reads '%25' as it stands, against RFC 8493: names with '%' are beyond it.
    let files = BundleFixture.files.map { BagFile($0.path.replacing("%", with: ""), $0.content) }
    try BundleFixture.write(files, to: archive, form)
    let unpack =
      form == .zip ? ["unzip", "-q", archive, "-d", scratch.path] : ["tar", "-C", scratch.path, "-xf", archive]
    #expect(try runProgram(unpack) == 0)
    let bag = scratch.full("klaardocs-klaar-incasso-000017")
    #expect(try runProgram(["python3", "-m", "bagit", "--validate", bag]) == 0)
    #expect(FileManager.default.fileExists(atPath: bag + "/data/cases/2023-04/232-0991-37210/Núñez 100.txt"))
  }

  @Test func `The times of a ZIP are those of UTC, whatever the zone of the process`() throws {
    let scratch = try ScratchDirectory()
    try BundleFixture.write(to: scratch.full("a.zip"), .zip)
    let times = "{i.date_time for i in zipfile.ZipFile(sys.argv[1]).infolist()} == {(2023, 4, 25, 18, 45, 12)}"
    #expect(
      try runProgram(["python3", "-c", "import sys, zipfile; sys.exit(not (\(times)))", scratch.full("a.zip")]) == 0)
  }

  @Test func `Owners, modes and times in a tar are fixed, whoever writes it`() throws {
    let scratch = try ScratchDirectory()
    try BundleFixture.write(to: scratch.full("a.tar"), .tar)
    let found = "{(i.uid, i.gid, i.uname, i.gname, i.mode, int(i.mtime)) for i in tarfile.open(sys.argv[1])}"
    let fixed = "{(0, 0, '', '', 0o644, 1682448312)}"
    let script = "import sys, tarfile; sys.exit(not (\(found) == \(fixed)))"
    #expect(try runProgram(["python3", "-c", script, scratch.full("a.tar")]) == 0)
  }

  @Test func `A path that is none of a bag, or is there twice, is refused, and nothing stays`() throws {
    let scratch = try ScratchDirectory()
    for path in ["../x", "/x", "data/../../x", "data/cases/2023-04/232-0991-37210.yaml", "bagit.txt", "tagmanifest-x"] {
      #expect(throws: BagError.path(path)) {
        try BundleFixture.write(BundleFixture.files + [BagFile(path, .bytes([1]))], to: scratch.full("a"))
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
  }

  @Test func `Names that a line cannot hold are escaped`() throws {
    let scratch = try ScratchDirectory()
    let folder = scratch.full("bag")
    try scratch.put("bag/bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    try scratch.put("bag/data/a\nb%0A", "")
    let empty = ContentHash(of: []).hex
    try scratch.put("bag/manifest-sha256.txt", "\(empty)  data/a%0Ab%250A\n")
    #expect(try Bag.verify(BagFiles(folder: folder)).findings == [])
  }
}
