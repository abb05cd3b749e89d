import DossierCore
import Testing

@Suite struct YAMLWriterTests {
  @Test func `A value is written in block style`() {
    let value = YAMLValue.map([
      YAMLEntry("dossier", .literal("1")), YAMLEntry("country", .text("NO")), YAMLEntry("tags", .list([])),
      YAMLEntry(
        "log",
        .list([
          .map([YAMLEntry("id", .text("a")), YAMLEntry("text", .text("one\ntwo\n"))]), .list([.text("x")]), .map([]),
        ])), YAMLEntry("none", .literal("")),
    ])
    let expected = """
      dossier: 1
      country: "NO"
      tags: []
      log:
        - id: a
          text: |
            one
            two
        - - x
        - {}
      none:

      """
    #expect(YAMLWriter.text(value) == expected)
    #expect(
      YAMLWriter.flow(.list([.text("a, b"), .map([YAMLEntry("k", .literal("1.00"))])])) == "[\"a, b\", {k: 1.00}]")
  }

  @Test(arguments: [
    "NO", "yes", "on", "off", "~", "null", "02700", "0202239951", "12E5", "12:30", "190:20:30", "1_000", "0x1F", ".inf",
    "2022-01-01", "=", "<<", " x", "x ", "- x", "a: b", "#", "", "a:", "x #", "y", "?", "@", "%", "!", "&a", "*a", "-",
    "1.0", "+1", "-.5", "0o17", "0b1", "1e3", "2022-01-01T10:00:00Z", "---", "...", "'", "\"", "[", "{", "|", ">", ",",
  ])
  func `A text that a reader would take for something else is quoted`(_ text: String) {
    let written = YAMLWriter.flow(.text(text))
    #expect(written.hasPrefix("\"") || written.hasPrefix("'"))
  }

  @Test(arguments: [
    "open", "Zoë", "2022/186", "+++090/9337/55493+++", "13/2", "it's", "a \"b\" c", "x#y", "http://x.be", "日本",
    "BE68539007547034", "0473/44.67.24", "no-one", "7d", "h7k2q9xw", "C:\\dir", "roos@klaardocs.be", "-x", "a & b",
  ])
  func `A text that nobody takes for something else stays plain`(_ text: String) {
    #expect(YAMLWriter.flow(.text(text)) == text)
  }

  @Test(arguments: [
    ("a\u{0}b", "\"a\\x00b\""), ("a\tb", "\"a\\tb\""), ("\u{85}", "\"\\x85\""), ("\u{2028}", "\"\\u2028\""),
    ("\u{FEFF}", "\"\\uFEFF\""), ("\r\n", "\"\\r\\n\""), ("\\ ", "'\\ '"), ("# \"", "'# \"'"),
  ])
  func `A character that may not stand in a file is escaped`(_ text: String, _ written: String) {
    #expect(YAMLWriter.flow(.text(text)) == written)
  }

  @Test(arguments: 0..<10)
  func `What is written is read back`(_ batch: UInt64) throws {
    for seed in batch * 300..<(batch + 1) * 300 {
      var generator = YAMLGenerator(seed: seed)
      let value = generator.map(depth: 4, atLeast: 1)
      let read = try YAMLDocument(YAMLWriter.bytes(value))
      #expect(read.value.means(value), "seed \(seed)")
      let flow = try YAMLDocument(Array(YAMLWriter.flow(value).utf8))
      #expect(flow.value.means(value), "seed \(seed)")
    }
  }

  @Test(.enabled(if: OtherReaders.areThere, "PyYAML or ruamel.yaml is not installed"))
  func `Readers of YAML 1-1 and 1-2 read what is written as the same text`() throws {
    var texts = YAMLGenerator.words + YAMLGenerator.multiline
    texts += [
      "yes", "190:20:30", "1_000", "0x1F", ".inf", "=", "<<", "12E5", "1e3", "0o17", "\u{85}", "\u{2028}", "a\u{0}",
    ]
    texts += ["\u{FEFF}x", "y", "-x", "a & b", "7d", "0", "-", "---", "...", "a\u{A0}", "🎉", "! x", "end\n\n\n"]
    var documents = [YAMLValue.list(texts.map { .text($0) })]
    for seed in 0..<300 as Range<UInt64> {
      var generator = YAMLGenerator(seed: seed)
      documents.append(generator.map(depth: 3, atLeast: 1).asTexts)
    }
    let differences = try OtherReaders.differences(documents)
    #expect(differences == "")
  }

  @Test(.enabled(if: OtherReaders.areThere, "PyYAML or ruamel.yaml is not installed"))
  func `Other readers read an edited document as we do`() throws {
    var documents: [YAMLDocument] = []
    for seed in 0..<300 as Range<UInt64> {
      var generator = YAMLGenerator(seed: seed)
      let document = try YAMLDocument(generator.document())
      documents.append(document)
      let edit = YAMLEdit.set(.root.key(generator.pick(YAMLGenerator.keys)), generator.value(depth: 2))
      documents.append(try document.applying([edit]) { _ in YAMLGenerator.keys })
      documents.append(try YAMLText.canonical(document, order: { _ in YAMLGenerator.keys }) { _ in false })
    }
    let differences = try OtherReaders.differences(reading: documents)
    #expect(differences == "")
  }
}

extension YAMLValue {
  /// The value with every scalar a text.
  fileprivate var asTexts: YAMLValue {
    switch self {
    case .scalar(let scalar): .text(scalar.text)
    case .list(let values): .list(values.map(\.asTexts))
    case .map(let entries): .map(entries.map { YAMLEntry($0.key, $0.value.asTexts) })
    }
  }
}
