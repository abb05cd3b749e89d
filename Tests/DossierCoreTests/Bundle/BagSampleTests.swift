import DossierCore
import Foundation
import Testing

/// The bags of the conformance suite of the Library of Congress, and bags of our own.
@Suite struct BagSampleTests {
  static let folder = "bagit/v0.97"
  /// Bags in encodings that are refused by name.
  static let otherEncodings = ["ISO-8859-1-encoded-tag-files", "UTF-16-encoded-tag-files"]

  @Test(
    .enabled(if: YAMLSamples.areThere, "DOSSIER_SAMPLES is not set"),
    arguments: ["valid", "warning", "invalid", "linux-only", "windows-only"])
  func `Every bag is judged as its folder says`(_ kind: String) throws {
    for name in try YAMLSamples.names(in: "\(Self.folder)/\(kind)") where name != "Makefile" && name != "README" {
      let report = try Bag.verify(BagFiles(folder: "\(YAMLSamples.folder ?? "")/\(Self.folder)/\(kind)/\(name)"))
      let told = report.findings.map { "\($0.path):\($0.span?.line ?? 0) \($0.message) [\($0.id)]" }
      switch kind {
      case "valid" where Self.otherEncodings.contains(name):
        #expect(report.findings.contains { $0.id == "bag-encoding" && $0.severity == .error }, "\(name) \(told)")
      case "valid": #expect(report.isValid, "\(name) \(told)")
      case "warning": #expect(report.isValid && !report.findings.isEmpty, "\(name) \(told)")
      default: #expect(!report.isValid, "\(name) \(told)")
      }
    }
  }

  @Test(.enabled(if: YAMLSamples.areThere, "DOSSIER_SAMPLES is not set"), arguments: ["valid", "warning", "invalid"])
  func `As an archive it is judged like its folder, whichever hashes it has, and nothing of it is unpacked`(
    _ kind: String
  ) throws {
    let folder = "\(YAMLSamples.folder ?? "")/\(Self.folder)/\(kind)"
    var judged = 0
    for name in try YAMLSamples.names(in: "\(Self.folder)/\(kind)") where name != "Makefile" && name != "README" {
      let scratch = try ScratchDirectory()
      guard try runProgram(["tar", "-C", folder, "-cf", scratch.full("a.tar"), name]) == 0 else { continue }
      // What names of files the rules of archives refuse is theirs to test.
      guard
        let staging = try? Staging(
          scratch.full("a.tar"), in: scratch.path, name: BundleFixture.name(), keepsPayload: false)
      else { continue }
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["a.tar"])
      #expect(Bag.verify(staging.bag) == (try Bag.verify(BagFiles(folder: "\(folder)/\(name)"))), "\(name)")
      judged += 1
    }
    #expect(judged > 5)
  }

  /// A valid bag in a folder.
  private func bag() throws -> ScratchDirectory {
    let scratch = try ScratchDirectory()
    try BundleFixture.write(to: scratch.full("a.tar"), .tar)
    #expect(try runProgram(["tar", "-C", scratch.path, "--strip-components=1", "-xf", scratch.full("a.tar")]) == 0)
    try FileSystem.removeFile(scratch.full("a.tar"))
    #expect(try Bag.verify(BagFiles(folder: scratch.path)).findings == [])
    return scratch
  }

  private func told(_ scratch: ScratchDirectory) throws -> [String] {
    try Bag.verify(BagFiles(folder: scratch.path)).findings.map {
      "\($0.path):\($0.span?.line ?? 0) \($0.id) \($0.severity)"
    }
  }

  @Test func `Names that differ in capital letters alone are held against each other once`() throws {
    let bag = try bag()
    let hash = String(repeating: "0a", count: 32)
    let names = (0..<4_096).map { number in
      String(
        "abcdefghijkl".enumerated().map { place, letter in
          number >> place & 1 == 1 ? Character(letter.uppercased()) : letter
        })
    }
    try bag.put("manifest-sha256.txt", names.map { "\(hash)  data/\($0)\n" }.joined())
    let missing = try Bag.verify(BagFiles(folder: bag.path)).findings.filter { $0.id == "bag-missing-file" }
    #expect(missing.count == 4_096)
  }

  @Test func `A list of more lines than an archive may have entries is refused by its number`() throws {
    let bag = try bag()
    try bag.put("bag-info.txt", String(repeating: "\n", count: Bag.maximumTagLines + 1))
    let found = try Bag.verify(BagFiles(folder: bag.path)).findings.filter { $0.path == "bag-info.txt" }
    #expect(found.map(\.message) == ["it has more than 200000 lines"])
  }

  @Test func `A changed, removed, added and renamed file is found`() throws {
    let changed = try bag()
    try changed.put("data/debtors/p/peeters.yaml", "dossier: 1\nname: Peeterz\n")
    #expect(try told(changed) == ["manifest-sha256.txt:3 bag-hash error"])
    let removed = try bag()
    try FileSystem.removeFile(removed.full("data/debtors/p/peeters.yaml"))
    #expect(
      try told(removed) == ["bag-info.txt:2 bag-oxum error", "manifest-sha256.txt:3 bag-missing-file error"])
    let added = try bag()
    try added.put("data/x", "")
    #expect(try told(added) == ["bag-info.txt:2 bag-oxum error", "data/x:0 bag-unlisted-file error"])
    let renamed = try bag()
    try FileSystem.rename(renamed.full("data/debtors/p/peeters.yaml"), to: renamed.full("data/debtors/p/peters.yaml"))
    #expect(
      try told(renamed) == [
        "data/debtors/p/peters.yaml:0 bag-unlisted-file error", "manifest-sha256.txt:3 bag-missing-file error",
      ])
  }

  @Test func `What is wrong with tag files is found, all at once`() throws {
    let scratch = try bag()
    try scratch.put("bagit.txt", "BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n")
    try scratch.put("bag-info.txt", " x\nnothing\nPayload-Oxum: 1\n")
    try scratch.put("manifest-sha1.txt", "abc data/x\n")
    try scratch.put("manifest-sha9.txt", "")
    try scratch.put("fetch.txt", "http://x/ - ../x\nhttp://x/\n")
    try FileManager.default.createSymbolicLink(atPath: scratch.full("data/link"), withDestinationPath: "/etc/passwd")
    #expect(
      try told(scratch) == [
        "bag-info.txt:1 bag-info error", "bag-info.txt:2 bag-info error", "bag-info.txt:3 bag-oxum error",
        "bagit.txt:1 bag-declaration error", "data/cases/2023-04/232-0991-37210.yaml:0 bag-unlisted-file error",
        "data/cases/2023-04/232-0991-37210/Núñez 100%.txt:0 bag-unlisted-file error",
        "data/debtors/p/peeters.yaml:0 bag-unlisted-file error", "data/link:0 bag-kind error",
        "fetch.txt:1 bag-path error", "fetch.txt:2 bag-fetch error", "manifest-sha1.txt:1 bag-manifest error",
        "manifest-sha9.txt:0 bag-algorithm error", "tagmanifest-sha256.txt:1 bag-hash error",
        "tagmanifest-sha256.txt:2 bag-hash error",
      ])
  }
}
