import DossierCore
import Testing

@Suite struct ArchiveJudgeTests {
  private func judge(
    _ entries: [ArchiveEntry], limits: ArchiveLimits = .standard
  ) -> Result<[String], ArchiveRule> {
    var judge = ArchiveJudge(limits: limits)
    var paths: [String] = []
    do throws(ArchiveRule) {
      for entry in entries { paths.append(try judge.judge(entry).path) }
      return .success(paths)
    } catch {
      return .failure(error)
    }
  }

  private func files(_ names: String...) -> [ArchiveEntry] {
    names.map { ArchiveEntry(name: Array($0.utf8), kind: $0.hasSuffix("/") ? .directory : .file) }
  }

  @Test func `Plain names are taken as they are, without what stands before and after them`() {
    #expect(
      judge(files("./bag/", "./bag/data/", "bag/data/.keep", "bag/data/a b%.pdf", "bag/Núñez"))
        == .success(["bag", "bag/data", "bag/data/.keep", "bag/data/a b%.pdf", "bag/Núñez"]))
  }

  @Test(arguments: [
    ("", ArchiveRule.emptyPart), ("b//x", .emptyPart), ("b/x/", .emptyPart), ("/b/x", .absolute),
    ("b/../x", .parentFolder),
    ("../b/x", .parentFolder), ("..", .parentFolder), ("b/./x", .pointPart), ("././b", .pointPart),
    ("b\\..\\x", .backslash), ("C:/b/x", .driveLetter), ("c:b", .driveLetter), ("b/a\u{0}x", .invisibleCharacter(0)),
    ("b/a\nx", .invisibleCharacter(10)), ("b/\u{202E}fdp", .invisibleCharacter(0x202E)), ("b/x ", .edge),
    ("b/ x", .edge),
    ("b/x.", .edge), ("b/con.txt", .deviceName), ("b/LPT1", .deviceName), ("x", .topFolder("x")),
    ("b/" + String(repeating: "x", count: 256), .partBytes(255)),
    ("b/" + String(repeating: "x/", count: 16) + "x", .depth(16)),
    (String(repeating: "x", count: 1025), .nameBytes(1024)),
  ]) func `A name that breaks a rule is refused for it`(_ name: String, _ rule: ArchiveRule) {
    #expect(judge([ArchiveEntry(name: Array(name.utf8), kind: .file)]) == .failure(rule))
  }

  @Test func `A name that is no UTF-8 is refused`() {
    #expect(judge([ArchiveEntry(name: [0x62, 0x2F, 0xE9], kind: .file)]) == .failure(.notUTF8))
  }

  @Test(arguments: [ArchiveEntry.Kind.symbolicLink, .hardLink, .device, .pipe, .other])
  func `What is neither a file nor a directory is refused`(_ kind: ArchiveEntry.Kind) {
    #expect(judge([ArchiveEntry(name: Array("b/x".utf8), kind: kind)]) == .failure(.kind(kind)))
  }

  @Test func `Names that meet each other are refused`() {
    #expect(judge(files("b/x", "b/x")) == .failure(.duplicate))
    #expect(judge(files("b/", "./b/")) == .failure(.duplicate))
    #expect(judge(files("b/x", "b/X")) == .failure(.collision(with: "b/x")))
    #expect(judge(files("b/D/x", "b/d/y")) == .failure(.collision(with: "b/D")))
    #expect(judge(files("b/strasse", "b/straße")) == .failure(.collision(with: "b/strasse")))
    #expect(judge(files("b/\u{E9}", "b/e\u{301}")) == .failure(.collision(with: "b/\u{E9}")))
    #expect(judge(files("b/x", "b/x/y")) == .failure(.fileAsDirectory))
    #expect(judge(files("b/x/y", "b/x")) == .failure(.fileAsDirectory))
    #expect(judge(files("b/x", "c/x")) == .failure(.topFolder("b")))
  }

  @Test func `A directory may follow what lies in it`() {
    #expect(judge(files("b/x/y", "b/x/", "b/")) == .success(["b/x/y", "b/x", "b"]))
  }

  @Test func `There are no more entries than the limit`() {
    var limits = ArchiveLimits()
    limits.maximumEntries = 2
    #expect(judge(files("b/x", "b/y"), limits: limits) == .success(["b/x", "b/y"]))
    #expect(judge(files("b/x", "b/y", "b/z"), limits: limits) == .failure(.entries(2)))
  }

  @Test func `All names together have no more bytes than the limit, folders once among them`() {
    var limits = ArchiveLimits()
    // b, b/d, b/d/x and b/y, whatever is listed.
    limits.maximumTotalNameBytes = 12
    #expect(judge(files("b/d/x", "b/y", "b/d/", "b/"), limits: limits) == .success(["b/d/x", "b/y", "b/d", "b"]))
    limits.maximumTotalNameBytes = 11
    #expect(judge(files("b/d/x", "b/y"), limits: limits) == .failure(.totalNameBytes(11)))
  }
}
