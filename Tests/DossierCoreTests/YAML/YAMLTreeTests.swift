import DossierCore
import Testing

@Suite struct YAMLTreeTests {
  private func tree(_ text: String) throws -> YAMLTree { try YAMLTree(Array(text.utf8)) }

  private func span(_ text: String, _ path: YAMLPath) throws -> SourceSpan? {
    let tree = try tree(text)
    return tree.node(at: path).map(tree.span)
  }

  @Test func `A tree gives values in every style`() throws {
    let text = """
      dossier: 1
      plain: a b
        c
      single: 'it''s'
      double: "a\\tb"
      literal: |
        one
        two
      folded: >-
        one
        two
      flow: [1, {k: v}, []]
      none:
      list:
      - a
      -
      """
    let expected = YAMLValue.map([
      YAMLEntry("dossier", .literal("1")), YAMLEntry("plain", .literal("a b c")), YAMLEntry("single", .text("it's")),
      YAMLEntry("double", .text("a\tb")), YAMLEntry("literal", .text("one\ntwo\n")),
      YAMLEntry("folded", .text("one two")),
      YAMLEntry("flow", .list([.literal("1"), .map([YAMLEntry("k", .literal("v"))]), .list([])])),
      YAMLEntry("none", .literal("")), YAMLEntry("list", .list([.literal("a"), .literal("")])),
    ])
    let tree = try tree(text)
    #expect(tree.value(tree.root) == expected)
    #expect(tree.node(at: .root.key("none")).map(tree.isEmpty) == true)
    #expect(tree.node(at: .root.key("single")).map(tree.isPlain) == false)
  }

  @Test func `A mapping's children are its keys and values by turns`() throws {
    let tree = try tree("a: 1\nb: [x, y]\n")
    let key = try #require(tree.firstChild(tree.root))
    let value = try #require(tree.next(key))
    let second = try #require(tree.next(value))
    #expect(tree.isText(key, "a"))
    #expect(!tree.isText(key, "b"))
    #expect(tree.text(value) == "1")
    #expect(tree.isText(second, "b"))
    #expect(tree.childCount(tree.root) == 2)
    #expect(tree.next(second).map(tree.childCount) == 2)
  }

  @Test func `Columns count Unicode scalars after a byte order mark`() throws {
    let text = "\u{FEFF}naam: Zoë\nlijst: [é, ü🎉, x]\n"
    #expect(try span(text, .root.key("naam")) == SourceSpan(line: 1, column: 7, length: 3))
    #expect(try span(text, .root.key("lijst").index(1)) == SourceSpan(line: 2, column: 12, length: 2))
    #expect(try span(text, .root.key("lijst").index(2)) == SourceSpan(line: 2, column: 16, length: 1))
  }

  @Test func `Lines end at CRLF as well`() throws {
    let text = "a: 1\r\nb:\r\n  - two\r\n"
    #expect(try span(text, .root.key("b").index(0)) == SourceSpan(line: 3, column: 5, length: 3))
    #expect(try tree(text).line(2) == "b:")
  }

  @Test func `A key's own node is found`() throws {
    let tree = try tree("a:\n  b: 1\n")
    #expect(tree.keyNode(at: .root.key("a").key("b")).map(tree.span) == SourceSpan(line: 2, column: 3, length: 1))
    #expect(tree.keyNode(at: .root.key("c")) == nil)
  }

  @Test(.enabled(if: YAMLSamples.areThere, "DOSSIER_SAMPLES is not set"))
  func `Values that other readers guess at are read as written`() throws {
    let bytes = try YAMLSamples.bytes("yaml/norway/implicit-typing.yaml")
    let tree = try YAMLTree(bytes)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
    let expected = lines.map { line in
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return YAMLEntry(String(parts[0]), .literal(String(parts[1].drop { $0 == " " })))
    }
    #expect(tree.value(tree.root) == .map(expected))
  }
}
