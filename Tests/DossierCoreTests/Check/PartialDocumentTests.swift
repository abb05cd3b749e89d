import DossierCore
import Foundation
import Testing

/// A document with fields that are wrong: the rest of it is checked all the same, and nothing that stands in for them.
@Suite struct PartialDocumentTests {
  @Test func `A word that is none hides no other finding of its case`() throws {
    let text = CheckFixture.text.replacing("debtor: bedrijf-klaar", with: "debtor: ghost")
      .replacing("terms: klaardocs-2022", with: "terms: nope").replacing("status: open", with: "status: opne")
      .replacing("due: 2023-02-10", with: "due: 2022-02-10")
    let found = try CheckFixture([CheckFixture.path: text]).report().findings.map(\.id)
    #expect(found == ["invalid-word", "unknown-debtor", "unknown-terms", "invoice-due-before-date"])
  }

  @Test func `What shares a number, an id or an invoice with a damaged case is told in both`() throws {
    let copy = "cases/2023-04/191-0655-80753.yaml"
    let text = CheckFixture.text.replacing("status: open", with: "status: opne")
    let found = try CheckFixture([copy: text]).report().findings.filter { $0.id.hasPrefix("duplicate-case") }
    #expect(
      found.map { "\($0.path) \($0.id)" } == [
        "\(copy) duplicate-case-id", "\(copy) duplicate-case-number", "\(CheckFixture.path) duplicate-case-id",
        "\(CheckFixture.path) duplicate-case-number",
      ])
  }

  @Test func `Parties and terms with errors are checked as far as they can be read`() throws {
    let found = try CheckFixture([
      "creditors/klaardocs.yaml": CheckFixture.creditor.replacing("BE0403170701", with: "BE0403170702")
        .replacing("terms: klaardocs-2022", with: "terms: nope") + "colour: red\n",
      "debtors/a/ander.yaml": CheckFixture.debtor.replacing("kind: company", with: "kind: firm"),
      "terms/other.yaml": "dossier: 1\nname: Other\nextends: nope\nfiles: [none.pdf]\ninterest: {rate: x}\n",
    ]).lines().filter { !$0.contains("-party") && !$0.contains("shared-email") }
    for id in ["invalid-vat", "unknown-terms", "unknown-key", "invalid-word", "missing-terms-file"] {
      let text = " error " + id + ": "
      let isFound = found.contains { line in line.contains(text) }
      #expect(isFound, "\(id): \(found)")
    }
  }

  /// The ids of what decoding reports.
  private static func isOfDecoding(_ finding: Finding) -> Bool {
    StoreCheck.kindsOfTexts.contains(finding.id) && finding.id != "foreign-file"
  }

  @Test func `A field of a wrong type in a sound store yields nothing but findings of decoding`() throws {
    let scratch = try ScratchDirectory()
    try ExampleKlaar.copy(to: scratch)
    let options = CheckOptions(now: try #require(Timestamp("2023-05-01T12:00:00+02:00")))
    let before = Set(try StoreCheck.report(root: scratch.path, options).findings.map { "\($0.path) \($0.id)" })
    var count = 0
    for (path, text) in ExampleKlaar.documents where path != "dossier.yaml" {
      for (broken, line) in ExampleKlaar.broken(text) {
        try scratch.put(path, broken)
        let report = try StoreCheck.report(root: scratch.path, options)
        let others = report.findings.filter {
          !Self.isOfDecoding($0) && !before.contains("\($0.path) \($0.id)")
        }
        #expect(
          others.map { "\($0.path) \($0.id): \($0.message)" } == [],
          "\(path), line \(line): \(broken.split(separator: "\n")[line - 1])")
        #expect(report.findings.contains { $0.path == path && Self.isOfDecoding($0) }, "\(path), line \(line)")
        #expect(report.isPartial)
        count += 1
      }
      try scratch.put(path, text)
    }
    #expect(count > 60)
  }

  /// A store with a case with so many entries that have a mistake each, on lines of their own.
  private static func faulty(_ count: Int) throws -> CheckFixture {
    var text = CheckFixture.text
    let place = try #require(text.range(of: "payments:\n")).upperBound
    let entries = (0..<count).map { number in
      "  - {id: b2\(number + 200_000), date: 2023-04-25, amount: 1.00, received-by: creditor, method: bank, invoice: none}\n"
    }
    text.insert(contentsOf: entries.joined(), at: place)
    return try CheckFixture([CheckFixture.path: text])
  }

  @Test func `Twenty thousand faulty entries take no longer than reading them`() async {
    await #expect(processExitsWith: .success) {
      let (few, many) = (try Self.faulty(2500), try Self.faulty(20_000))
      let options = try CheckFixture.options(only: ["unknown-invoice"])
      // By the square if the list were followed from its start to each entry.
      let isInProportion = try ProcessorTime.isInProportion {
        try #require(try few.report(options).findings.count == 2500)
      } _: {
        try #require(try many.report(options).findings.count == 20_000)
      }
      #expect(isInProportion)
    }
  }
}

extension PartialDocumentTests {
  /// A case with entries that have a mistake each, on one line.
  private static func crowded(_ count: Int) -> String {
    CheckFixture.text + "co-debtors: [" + (0..<count).map { _ in "{debtor: é b}" }.joined(separator: ", ") + "]\n"
  }

  @Test func `Of a long line the part around the place is told, and the column is that of the line`() throws {
    let findings = try CheckFixture([CheckFixture.path: Self.crowded(3000)]).report().findings
    #expect(findings.count == 3000)
    let line = "co-debtors: [" + (0..<3000).map { _ in "{debtor: é b}" }.joined(separator: ", ") + "]"
    let scalars = Array(line.unicodeScalars)
    for (place, finding) in findings.enumerated() {
      let span = try #require(finding.span)
      #expect(span.column == 14 + place * 15 + 9 && span.length == 3)
      let excerpt = Array(try #require(finding.excerpt).unicodeScalars)
      let start = finding.excerptColumn - 1
      #expect(excerpt.count < 600 && excerpt == Array(scalars[start..<start + excerpt.count]))
      #expect((start..<start + excerpt.count).contains(span.column - 1 + span.length))
    }
  }

  @Test func `Many mistakes on one line take time in proportion`() async {
    await #expect(processExitsWith: .success) {
      let few = try CheckFixture([CheckFixture.path: Self.crowded(1000)])
      let many = try CheckFixture([CheckFixture.path: Self.crowded(8000)])
      let isInProportion = try ProcessorTime.isInProportion {
        try #require(try few.report().findings.count == 1000)
      } _: {
        try #require(try many.report().findings.count == 8000)
      }
      #expect(isInProportion)
    }
  }
}

/// The example store, and each of its fields broken.
enum ExampleKlaar {
  private static let root = SourceTree.root.appending(path: "examples/klaar")

  /// Its documents by their paths, sorted.
  static let documents: [(path: String, text: String)] = {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return paths.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { path in
      (try? String(contentsOf: root.appending(path: path), encoding: .utf8)).map { (path, $0) }
    }
  }()

  static func copy(to scratch: borrowing ScratchDirectory) throws {
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let bytes = try? Data(contentsOf: root.appending(path: path))
      guard let bytes, !bytes.isEmpty else { continue }
      try scratch.put(path, "")
      try bytes.write(to: URL(fileURLWithPath: scratch.full(path)))
    }
  }

  /// Each line with `key: value` broken by a mapping in a list in the value's place, with the number of the line.
  static func broken(_ text: String) -> [(text: String, line: Int)] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.compactMap { index in
      let line = lines[index]
      guard !line.hasPrefix("#"), !line.contains("{"), !line.contains("["), let colon = line.range(of: ": "),
        !line[colon.upperBound...].isEmpty, !line[colon.upperBound...].hasPrefix("|")
      else { return nil }
      var changed = lines
      changed[index] = "\(line[..<colon.upperBound])[[{x: y}]]"
      return (changed.joined(separator: "\n"), index + 1)
    }
  }
}
