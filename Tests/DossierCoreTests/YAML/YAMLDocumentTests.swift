import DossierCore
import Testing

@Suite struct YAMLDocumentTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let edits: [YAMLEdit]
    let after: String

    init(_ name: String, _ before: String, _ edits: YAMLEdit..., becomes after: String) {
      testDescription = name
      self.before = before
      self.edits = edits
      self.after = after
    }
  }

  static let order = ["dossier", "id", "number", "status", "tags", "address", "invoices", "log"]
  static let root = YAMLPath.root
  static func map(_ pairs: (String, YAMLValue)...) -> YAMLValue { .map(pairs.map { YAMLEntry($0.0, $0.1) }) }

  static let scalars = [
    Example(
      "A new value keeps the comment and the quotes", "a: 'x'   # why\nb: \"y\"\n", .set(root.key("a"), .text("it's")),
      .set(root.key("b"), .text("ö")), becomes: "a: 'it''s'   # why\nb: \"ö\"\n"),
    Example(
      "A plain text is quoted if it must be", "a: x\n", .set(root.key("a"), .text("NO")), becomes: "a: \"NO\"\n"),
    Example("A literal stays plain", "a: 1.00\n", .set(root.key("a"), .literal("12.50")), becomes: "a: 12.50\n"),
    Example(
      "An empty value is filled", "a:  # c\nb: 1\n", .set(root.key("a"), .text("x")), becomes: "a: x  # c\nb: 1\n"),
    Example(
      "A value on the line below stays there", "a:\n  x\nb: 1\n", .set(root.key("a"), .text("z")),
      becomes: "a:\n  z\nb: 1\n"),
    Example(
      "A block scalar becomes one line", "a: | # c\n  x\n  y\n\nb: 1\n", .set(root.key("a"), .text("z")),
      becomes: "a: z # c\n\nb: 1\n"),
    Example(
      "One line becomes a block scalar", "a: x # c\r\nb: 1\r\n", .set(root.key("a"), .text("y\nz\n")),
      becomes: "a: | # c\r\n  y\r\n  z\r\nb: 1\r\n"),
    Example(
      "Text in a flow list is quoted for it", "a: [x, y] # c\n", .set(root.key("a").index(1), .text("p, q")),
      becomes: "a: [x, \"p, q\"] # c\n"),
    Example(
      "A value on the line below leaves its comment", "a: # k\n  x # c\nb: 1\n",
      .set(root.key("a"), map(("id", .text("y")))), becomes: "a: # k # c\n  id: \"y\"\nb: 1\n"),
    Example("The same value changes nothing", "a: 'x'\n", .set(root.key("a"), .text("x")), becomes: "a: 'x'\n"),
  ]

  static let keys = [
    Example(
      "A new key finds its place", "dossier: 1\nid: x\n\n# l\nlog: []\n", .set(root.key("status"), .text("open")),
      becomes: "dossier: 1\nid: x\nstatus: open\n\n# l\nlog: []\n"),
    Example(
      "A new key goes after the block before it", "tags:\n- a\n# b\nlog: []\n",
      .set(root.key("address"), map(("city", .text("X")))),
      becomes: "tags:\n- a\naddress:\n  city: X\n# b\nlog: []\n"),
    Example(
      "A first key goes below the head of the file", "# head\n\nid: x\n", .set(root.key("dossier"), .literal("1")),
      becomes: "# head\n\ndossier: 1\nid: x\n"),
    Example(
      "A key in a flow mapping", "address: {city: X}  # c\n", .set(root.key("address").key("street"), .text("Z")),
      becomes: "address: {city: X, street: Z}  # c\n"),
    Example(
      "A key in a missing mapping", "id: x", .set(root.key("address").key("city"), .text("X")),
      becomes: "id: x\naddress:\n  city: X"),
    Example(
      "A key before the one at the dash", "log:\n  - number: 1\n    x: 2\n",
      .set(root.key("log").index(0).key("id"), .text("a")),
      becomes: "log:\n  - number: 1\n    x: 2\n    id: a\n"),
    Example("A key in an empty document", "{}\n", .set(root.key("id"), .text("x")), becomes: "id: x\n"),
    Example(
      "A key deep in what is missing", "dossier: 1\nlog: []\n",
      .set(root.key("address").key("geo").key("lat"), .literal("1")),
      becomes: "dossier: 1\naddress:\n  geo:\n    lat: 1\nlog: []\n"),
    Example(
      "A key in a mapping without any", "address:  # c\nlog: []\n", .set(root.key("address").key("city"), .text("X")),
      becomes: "address:  # c\n  city: X\nlog: []\n"),
    Example(
      "Only the keys that differ", "address: # c\n  city: 'X' # x\n  street: Z # z\n",
      .set(root.key("address"), map(("street", .text("Q")), ("city", .text("X")))),
      becomes: "address: # c\n  city: 'X' # x\n  street: Q # z\n"),
    Example(
      "A flow mapping of lines", "address: {\n  city: X, # x\n  street: Z # z\n}\n",
      .set(root.key("address").key("nr"), .literal("1")), .remove(root.key("address").key("city")),
      becomes: "address: {\n  street: Z, # z\n  nr: 1\n}\n"),
    Example(
      "The only key goes", "# head\nid: x # c\n\n# end\n", .remove(root.key("id")), becomes: "# head\n{} # c\n\n# end\n"
    ),
    Example(
      "A key goes and its line with it", "id: x\nstatus: open # c\nlog: []\n", .remove(root.key("status")),
      becomes: "id: x\nlog: []\n"),
    Example(
      "The last key of a text without a last line end goes", "id: x\r\nstatus: open", .remove(root.key("status")),
      becomes: "id: x"),
    Example(
      "A comment is moved out of a block scalar", "id: |\n  x\nstatus: 1\n    # deep\nlog: 1\n",
      .remove(root.key("status")),
      becomes: "id: |\n  x\n# deep\nlog: 1\n"),
    Example(
      "The key at a dash goes", "log:\n  - id: a\n    number: 1\n", .remove(root.key("log").index(0).key("id")),
      becomes: "log:\n  - number: 1\n"),
    Example(
      "A last key leaves a mapping", "address:\n  city: X # c\nlog: 1\n", .remove(root.key("address").key("city")),
      becomes: "address: {}\nlog: 1\n"),
  ]

  static let entries = [
    Example(
      "An entry is written like the last", "log:\n    -   id: a\n\n# end\n",
      .append(root.key("log"), map(("id", .text("b")), ("nr", .literal("1")))),
      becomes: "log:\n    -   id: a\n    -   id: b\n        nr: 1\n\n# end\n"),
    Example(
      "An entry in flow style", "log:\n- {id: a}\n", .append(root.key("log"), map(("id", .text("b")))),
      becomes: "log:\n- {id: a}\n- {id: b}\n"),
    Example(
      "An entry in an empty list", "log: []  # none yet\r\nid: x\r\n",
      .append(root.key("log"), map(("id", .text("b")))),
      becomes: "log:  # none yet\r\n  - id: b\r\nid: x\r\n"),
    Example(
      "An entry in an empty list with a comment inside", "log: [ # none yet\n  # c\n] # d\nid: x\n",
      .append(root.key("log"), map(("id", .text("b")))),
      becomes: "log: # none yet # c # d\n  - id: b\nid: x\n"),
    Example(
      "A text in the place of brackets with a comment inside", "log: [[ # c\n  ], {} ]\ntags: { # t\n}\n",
      .set(root.key("log").index(0), .text("a")), .set(root.key("tags"), .text("b")),
      becomes: "log: [a # c\n  , {} ]\ntags: b # t\n"),
    Example(
      "An entry in a missing list", "id: x\n", .append(root.key("tags"), .text("a")), becomes: "id: x\ntags:\n  - a\n"),
    Example(
      "An entry after a block scalar without a line end", "log:\n  - |+\n    x", .append(root.key("log"), .text("z")),
      becomes: "log:\n  - |-\n    x\n  - z"),
    Example(
      "An entry in a flow list", "tags: [a, 'b']\n", .append(root.key("tags"), .text("c")),
      becomes: "tags: [a, 'b', c]\n"),
    Example(
      "An entry in a flow list of lines", "tags: [\n  a, # 1\n  b # 2\n]\n", .append(root.key("tags"), .text("c")),
      becomes: "tags: [\n  a, # 1\n  b, # 2\n  c\n]\n"),
    Example(
      "An entry in a flow list with a last comma", "tags: [\n  a,\n  b,\n]\n", .append(root.key("tags"), .text("c")),
      becomes: "tags: [\n  a,\n  b,\n  c,\n]\n"),
    Example(
      "An entry in a list whose dashes stand alone", "log:\n  -\n    id: a\n",
      .append(root.key("log"), map(("id", .text("b")))),
      becomes: "log:\n  -\n    id: a\n  -\n    id: b\n"),
    Example(
      "An entry goes with its comments", "log:\n  # keep\n\n  # of a\n  - id: a # a\n    # in a\n  # of b\n  - id: b\n",
      .remove(root.key("log").index(0)),
      becomes: "log:\n  # keep\n\n  # of b\n  - id: b\n"),
    Example(
      "The last entry leaves an empty list", "log: # c\n  # of a\n  - id: a\n\nid: x\n",
      .remove(root.key("log").index(0)),
      becomes: "log: [] # c\n\nid: x\n"),
    Example(
      "The last entry of a list not indented", "log:\n- a\nid: x\n", .remove(root.key("log").index(0)),
      becomes: "log: []\nid: x\n"),
    Example(
      "An entry leaves a flow list", "tags: [a, b, c]\n", .remove(root.key("tags").index(1)),
      .remove(root.key("tags").index(1)),
      .remove(root.key("tags").index(0)), becomes: "tags: []\n"),
    Example(
      "An entry leaves a flow list of lines", "tags: [\n  a, # 1\n  b, # 2\n  c # 3\n]\n",
      .remove(root.key("tags").index(2)),
      .remove(root.key("tags").index(0)), becomes: "tags: [\n  b # 2\n]\n"),
    Example(
      "Blank lines of a kept text stay its own", "log:\n  - |+\n    x\n\n", .append(root.key("log"), .text("z")),
      becomes: "log:\n  - |+\n    x\n\n  - z\n"),
    Example(
      "A text of lines at the end of a text without a last line end", "id: x", .set(root.key("text"), .text("a\nb\n")),
      becomes: "id: x\ntext: \"a\\nb\\n\""),
    Example(
      "A text of lines above a comment that it would swallow", "id: x\n    # deep\n",
      .set(root.key("id"), .text("a\nb")),
      becomes: "id: \"a\\nb\"\n    # deep\n"),
    Example(
      "An entry goes where the next dash is on the line", "log:\n  - - a # a\n\n    - b\n",
      .remove(root.key("log").index(0).index(0)),
      becomes: "log:\n  -\n\n    - b\n"),
    Example(
      "A list in a flow list", "tags: [[], [a]]\n", .append(root.key("tags").index(0), .text("b")),
      .remove(root.key("tags").index(1).index(0)), becomes: "tags: [[b], []]\n"),
    Example(
      "A key in a lone pair of a flow list", "tags: [a: 1, b]\n",
      .set(root.key("tags").index(0).key("c"), .literal("2")),
      becomes: "tags: [{a: 1, c: 2}, b]\n"),
    Example(
      "Bytes before the first line", "\u{FEFF}log:\r\n- a\r\n", .append(root.key("log"), .text("b")),
      .set(root.key("id"), .text("x")), becomes: "\u{FEFF}id: x\r\nlog:\r\n- a\r\n- b\r\n"),
    Example(
      "A list of lists", "log:\n  - - a\n    - b\n  - - c\n", .remove(root.key("log").index(0).index(0)),
      .append(root.key("log").index(1), .text("d")),
      becomes: "log:\n  - - b\n  - - c\n    - d\n"),
    Example(
      "Entries that stay are not touched", "tags:\n  - a # 1\n  - b\n  - c\n",
      .set(root.key("tags"), .list([.text("a"), .text("c"), .text("d")])),
      becomes: "tags:\n  - a # 1\n  - c\n  - d\n"),
  ]

  @Test(arguments: scalars + keys + entries)
  func `An edit changes only its lines`(_ example: Example) throws {
    let document = try YAMLDocument(Array(example.before.utf8))
    let changed = try document.applying(example.edits) { $0 == .root ? Self.order : [] }
    #expect(String(decoding: changed.bytes, as: UTF8.self) == example.after)
  }

  @Test func `What is not there or not fit is refused`() throws {
    let document = try YAMLDocument(Array("id: x\ntags: {a: 1}\n".utf8))
    func refusal(_ edit: YAMLEdit) -> YAMLEditError? {
      do throws(YAMLEditError) {
        _ = try document.applying([edit]) { _ in [] }
        return nil
      } catch {
        return error
      }
    }
    let root = YAMLPath.root
    #expect(refusal(.remove(root.key("log"))) == .notFound(root.key("log")))
    #expect(refusal(.append(root.key("id"), .text("a"))) == .notAList(root.key("id")))
    #expect(refusal(.append(root.key("tags"), .text("a"))) == .notAList(root.key("tags")))
    #expect(refusal(.set(root.key("log").index(0), .text("a"))) == .notFound(root.key("log").index(0)))
    #expect(refusal(.set(root.key("id").key("b"), .text("a"))) == .notAMap(root.key("id").key("b")))
  }
}
