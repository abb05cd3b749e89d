import DossierCore
import Testing

/// A file that cannot be read as YAML: what is wrong with it hides nothing else, in it or beside it.
@Suite struct DamagedTextTests {
  private func found(_ text: String) throws -> [String] {
    let report = try CheckFixture(["cases/2023-04/a.yaml": text]).report(
      CheckFixture.options(paths: ["cases/2023-04/a.yaml"]))
    return report.findings.map { "\($0.span.map { "\($0.line):\($0.column)" } ?? "") \($0.id)" }
  }

  private static let sound = """
    dossier: 1
    id: b3kq7x9m2pd4
    number: 191/0655/80753
    status: opne
    creditor: klaardocs
    debtor: bedrijf-klaar
    currency: EUR
    opened: 2023-04-25
    tags: [a, b]
    invoices:
      - id: x8f3k2m9
        reference: 2022/186
        date: 2022-10-25
        due: 2022-11-25
        amount: 1.250,00

    """

  /// What is wrong with the text above when it is YAML.
  private static let others = ["4:9 invalid-word", "8:9 invalid-time", "15:13 invalid-amount"]

  static let damages: [(String, String, [String])] = [
    ("tags: [a, b]", "tags: [a, b]", []),
    ("tags: [a, b]", "tags: &x [a, b]", ["9:7 yaml-anchor"]),
    ("tags: [a, b]", "tags: [&x a, *x]", ["9:8 yaml-anchor", "9:14 yaml-alias"]),
    ("tags: [a, b]", "tags: [!!str a, !x b]", ["9:8 yaml-tag", "9:17 yaml-tag"]),
    ("tags: [a, b]", "tags: [a\u{1}, b\u{2}]", ["9:9 yaml-character", "9:13 yaml-character"]),
    ("tags: [a, b]", "tags: [a, b]\ntags: [c]", ["10:1 yaml-duplicate-key"]),
    ("tags: [a, b]", "tags: [a, b", ["10:9 yaml-syntax"]),
    ("tags: [a, b]", "tags: \"a", ["16:1 yaml-syntax"]),
    ("tags: [a, b]", "\ttags: [a, b]", ["9:1 yaml-syntax"]),
    ("tags: [a, b]", "tags: a: b", ["9:8 yaml-syntax"]),
  ]

  @Test(arguments: damages) func `what is damaged hides nothing else in the file`(
    _ old: String, _ new: String, _ damage: [String]
  ) throws {
    let text = Self.sound.replacing(old, with: new)
    let found = try found(text)
    #expect(Set(damage).subtracting(found) == [])
    let more = new.split(separator: "\n").count - 1
    let others = Self.others.map { other in
      guard more > 0, let line = Int(other.prefix { $0 != ":" }), line > 9 else { return other }
      return "\(line + more)" + other.drop { $0 != ":" }
    }
    #expect(found.filter { !$0.contains("yaml-") } == others, "\(new)")
  }

  @Test func `A text that is cut off anywhere ends in findings, and in none about what is missing alone`() throws {
    let bytes = Array(Self.sound.utf8)
    for length in stride(from: 0, to: bytes.count, by: 7) {
      let text = String(decoding: bytes[..<length], as: UTF8.self)
      let found = try found(text)
      #expect(!found.isEmpty, "cut at \(length)")
      // Of a text that is no YAML a part is left out: what is missing may have stood there.
      guard found.contains(where: { $0.contains("yaml-") }) else { continue }
      #expect(!found.contains { $0.contains("missing-key") }, "cut at \(length): \(found)")
    }
  }

  @Test(arguments: [60, 500]) func `All keys that stand twice are told, however many and however short`(_ count: Int)
    throws
  {
    let keys = (0..<count).map { _ in "a: 1\n" }.joined()
    let found = try found(Self.sound + keys + "b: &x 1\nb: 2\n").filter { $0.contains("yaml-") }
    #expect(found.count == count - 1 + 2)
    #expect(found.count { $0.hasSuffix("yaml-duplicate-key") } == count)
    let names = (0..<count).map { "k\($0 / 2): 1" }.joined(separator: ", ")
    #expect(
      try self.found(Self.sound + "tags: {\(names)}\n").filter { $0.contains("duplicate-key") }.count == count / 2 + 1)
  }

  @Test func `Where more is wrong than is mended the last of it says so`() throws {
    let anchors = (0..<1200).map { "  - &a\($0) x\n" }.joined()
    let report = try CheckFixture(["cases/2023-04/a.yaml": Self.sound + "related:\n" + anchors]).report()
    let told = report.findings.filter { $0.id == "yaml-anchor" }
    #expect(told.count > 40 && told.count < 1200)
    #expect(told.dropLast().allSatisfy { $0.message == "anchors ('&') are not read" })
    #expect(told.last?.message == "anchors ('&') are not read; what is wrong behind it is told once this is mended")
    #expect(report.findings.contains { $0.id == "invalid-word" })
  }

  @Test func `A conflict of a merge is told where it begins, once, and hides nothing else`() throws {
    let conflict = "<<<<<<< HEAD\ntags: [a, b]\n=======\ntags: [c]\n>>>>>>> other\n"
    let text = Self.sound.replacing("tags: [a, b]\n", with: conflict)
    #expect(try found(text) == ["4:9 invalid-word", "8:9 invalid-time", "9:1 yaml-syntax", "19:13 invalid-amount"])
    let report = try CheckFixture(["cases/2023-04/a.yaml": text]).report()
    let finding = try #require(report.findings.first { $0.id == "yaml-syntax" })
    #expect(finding.message == "a merge conflict is not resolved")
    #expect(try found(text.replacing("<<<<<<< HEAD\n", with: "")).filter { $0.contains("syntax") }.count == 2)
    // In a literal they are text.
    #expect(try !found(Self.sound + "log:\n  - text: |\n      =======\n").contains { $0.contains("yaml") })
  }

  @Test func `Bytes that are not UTF-8 hide nothing else`() throws {
    let fixture = try CheckFixture([:])
    var bytes = Array(Self.sound.utf8)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "[")))
    bytes.insert(contentsOf: [0xFF, 0xC3], at: place + 1)
    try FileBytes.write(bytes, to: fixture.scratch.full("cases/2023-04/a.yaml"))
    let found = try fixture.report().findings.filter { $0.path == "cases/2023-04/a.yaml" }
    #expect(found.map(\.id) == ["invalid-word", "invalid-time", "yaml-encoding", "invalid-amount"])
  }

  @Test func `A damaged case is no missing one`() throws {
    let related = CheckFixture.text.replacing("tags: []", with: "related: [{case: 191/0655/80753}]")
    let found = try CheckFixture([
      CheckFixture.path: related, "cases/2023-04/191-0655-80753.yaml": "dossier: 1\nid: &a z3kq7x9m2pd4\n",
      "exchange/klaar-incasso/sent/000002.yaml": CheckFixture.record.replacing("sequence: 1", with: "sequence: 2")
        .replacing("t3kq7x9m2pd4", with: "z3kq7x9m2pd4"),
    ]).lines()
    #expect(found.filter { !$0.hasPrefix("cases/2023-04/191") } == [])
    #expect(found.count == 6)
  }

  /// The text above as it is right.
  private static let right = sound.replacing("opne", with: "open").replacing("1.250,00", with: "1250.00")
    .replacing("opened: 2023-04-25", with: "opened: 2023-04-25T20:45:12+02:00").replacing("2022/186", with: "2022/187")

  @Test func `Whatever bytes are put into a file, the others are checked`() throws {
    #expect(try !found(Self.right).contains { !$0.hasSuffix("case-file-name") })
    var damaged = 0
    // A seed of its own for each round, so that one that fails can be run alone.
    for seed in 1...60 {
      var random = SeededNumbers(seed: UInt64(seed))
      var bytes = Array(Self.right.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let pieces: [[UInt8]] = [
          [UInt8.random(in: 0...255, using: &random)], Array("&a ".utf8), Array("*a".utf8), Array("\n---\n".utf8),
          Array("{[".utf8), Array("\"".utf8), Array("? ".utf8), Array("<<: ".utf8), [0x0D], Array("%".utf8),
        ]
        bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
      }
      let fixture = try CheckFixture(case: "creditor: klaardocs", "creditor: klardocs")
      try FileBytes.write(bytes, to: fixture.scratch.full("cases/2023-04/a.yaml"))
      let report = try fixture.report()
      // What is put into a text or a comment may leave it right: then it is read, and is no other case than it was.
      if report.isPartial {
        damaged += 1
        let found = report.findings.contains { $0.path == "cases/2023-04/a.yaml" && $0.severity == .error }
        #expect(found, "seed \(seed)")
      }
      #expect(report.findings.contains { $0.id == "unknown-creditor" && $0.path == CheckFixture.path }, "seed \(seed)")
    }
    #expect(damaged > 40)
  }
}
