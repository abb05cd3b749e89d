import DossierCore
import Testing

@Suite struct YAMLErrorTests {
  private func refusal(_ bytes: [UInt8]) -> YAMLError? {
    do throws(YAMLError) {
      _ = try YAMLTree(bytes)
      return nil
    } catch {
      return error
    }
  }

  private func refusal(_ text: String) -> String? {
    refusal(Array(text.utf8)).map { "\($0.span.line):\($0.span.column) \($0.description) [\($0.id)]" }
  }

  @Test(arguments: [
    ("a: &x 1\n", "1:4 anchors ('&') are not read [yaml-anchor]"),
    ("a: *x\n", "1:4 aliases ('*') are not read [yaml-alias]"),
    ("a: ! x\n", "1:4 tags ('!') are not read [yaml-tag]"),
    ("a: ! 'x'\n", "1:4 tags ('!') are not read [yaml-tag]"),
    ("a: !!str x\n", "1:4 tags ('!') are not read [yaml-tag]"),
    ("a: !\n", "1:4 tags ('!') are not read [yaml-tag]"),
    ("a: ! [x]\n", "1:4 tags ('!') are not read [yaml-tag]"),
    ("a: ! |\n  x\n", "1:4 tags ('!') are not read [yaml-tag]"),
    ("? a\n: b\n", "1:1 keys with '?' are not read [yaml-complex-key]"),
    ("? a # x ?\n", "1:1 keys with '?' are not read [yaml-complex-key]"),
    ("a: x ? # ?\nb: {? c : d}\n", "2:5 keys with '?' are not read [yaml-complex-key]"),
    ("a:\n  ?\n", "2:3 keys with '?' are not read [yaml-complex-key]"),
    ("[a]: b\n", "1:1 a list or a mapping cannot be a key [yaml-complex-key]"),
    ("<<: {a: 1}\n", "1:1 merge keys ('<<') are not read [yaml-merge-key]"),
    ("%YAML 1.1\n---\na: 1\n", "1:1 directives ('%') are not read [yaml-directive]"),
    ("a: 1\n---\nb: 1\n", "2:1 a second document in one file [yaml-second-document]"),
    ("a: 1\n'a': 2\n", "2:1 the key 'a' is already on line 1 [yaml-duplicate-key]"),
    ("x: {a: 1, b: 2, \"\\x61\": 2}\n", "1:17 the key 'a' is already on line 1 [yaml-duplicate-key]"),
    ("", "1:1 the file holds no document [yaml-empty]"),
    ("# nothing\n", "1:1 the file holds no document [yaml-empty]"),
    ("a: x\u{85}b: 2\n", "1:5 the character U+0085 may not stand in a file as it is [yaml-character]"),
    ("a: é\u{2028}b: 2\n", "1:5 the character U+2028 may not stand in a file as it is [yaml-character]"),
    ("a: x\u{0}\n", "1:5 the character U+0000 may not stand in a file as it is [yaml-character]"),
    ("a: x\u{7F}\n", "1:5 the character U+007F may not stand in a file as it is [yaml-character]"),
    ("a: 1\rb: 2\n", "1:5 a carriage return without a line feed [yaml-character]"),
    ("a: 1\n\u{FEFF}b: 2\n", "2:1 a byte order mark may only stand at the start of a file [yaml-character]"),
  ])
  func `What is not taken is named with its place`(_ text: String, _ expected: String) {
    #expect(refusal(text) == expected)
  }

  @Test(arguments: [
    ("a:\n\tb: 1\n", "indent with spaces, never with tabs"),
    ("a: 'x\nb: 1\n", "close the quote that opens on line 1"),
    ("a: [x, y\nb: 1\n", "put commas between entries and close the bracket that opens on line 1"),
    ("a: b: c\n", "put a text that holds ': ' in quotes, or check the indentation"),
    ("a: @x\n", "put a text that begins with this character in quotes"),
    ("a: \"\\d\"\n", "write '\\\\' for a backslash, or use single quotes"),
    ("a: 1\nb\nc: 1\n", "write 'key: value' with a blank after the colon, or close an open quote"),
    ("a: 1\n  b: 1\n", "put a text that holds ': ' in quotes, or check the indentation"),
    ("a: 1\n b\n- c\n", "check the indentation of this line and the quotes before it"),
  ])
  func `A slip comes with the way out`(_ text: String, _ hint: String) {
    let error = refusal(Array(text.utf8))
    #expect(error?.id == "yaml-syntax")
    #expect(error?.hint == hint)
  }

  @Test func `Bytes that are not UTF-8 are refused where they stand`() {
    let texts: [[UInt8]] = [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3], [0x80],
    ]
    for text in texts {
      let error = refusal(Array("a: ".utf8) + text)
      #expect(error?.reason == .notUTF8)
      #expect(error?.span == SourceSpan(line: 1, column: 4, length: 1))
    }
    #expect(refusal([0xFF, 0xFE, 0x61, 0x00])?.reason == .utf16)
  }

  @Test func `A list may be thirty-two deep and no deeper`() {
    #expect(refusal(String(repeating: "[", count: 32) + String(repeating: "]", count: 32)) == nil)
    #expect(
      refusal(String(repeating: "[", count: 33) + String(repeating: "]", count: 33))
        == "1:33 lists and mappings are nested more than 32 deep [yaml-too-deep]")
  }

  @Test func `A file beyond eight mebibytes is refused unread`() {
    let error = refusal([UInt8](repeating: 0x61, count: YAMLTree.maximumBytes + 1))
    #expect(error?.reason == .tooLarge(bytes: YAMLTree.maximumBytes + 1, maximumBytes: YAMLTree.maximumBytes))
  }

  @Test func `A duplicate is found in a long mapping too`() {
    let text = (0..<500).map { "k\($0): \($0)\n" }.joined()
    #expect(refusal(text) == nil)
    #expect(refusal(text + "k77: 1\n") == "501:1 the key 'k77' is already on line 78 [yaml-duplicate-key]")
  }

  @Test(.enabled(if: YAMLSamples.areThere, "DOSSIER_SAMPLES is not set"))
  func `Every hostile file is refused fast, with place and reason`() throws {
    for name in try YAMLSamples.names(in: "yaml/hostile") {
      let bytes = try YAMLSamples.bytes("yaml/hostile/" + name)
      var error: YAMLError?
      let time = ProcessorTime.ofThread { error = refusal(bytes) }
      #expect(error != nil, "\(name) is read")
      #expect(error?.description.isEmpty == false)
      #expect(time < .seconds(1), "\(name) takes \(time)")
    }
  }
}
