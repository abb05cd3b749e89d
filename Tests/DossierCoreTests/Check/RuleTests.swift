import DossierCore
import Testing

/// The rules of a store's own, and what is wrong with them.
@Suite struct RuleTests {
  private func lines(_ rules: [String: String], _ options: CheckOptions? = nil) throws -> [String] {
    let files = rules.map { ("checks/\($0.key).yaml", Optional("dossier: 1\n" + $0.value)) }
    return try CheckFixture(Dictionary(uniqueKeysWithValues: files)).lines(options)
  }

  @Test func `A rule without a query or a message is an error`() throws {
    let found = try lines(["empty": "require: \"\"\nmessage: '  '\n"])
    #expect(
      found == [
        "checks/empty.yaml 2:10 error missing-key: 'require' is empty",
        "checks/empty.yaml 3:10 error missing-key: 'message' is empty",
      ])
  }

  @Test func `A case that 'when' matches and 'require' does not breaks a rule`() throws {
    #expect(
      try lines(["handled": "when: balance>1000\nrequire: has:handler\nmessage: nobody handles this case\n"]) == [
        "3:9 warning rule/handled: nobody handles this case"
      ])
    #expect(try lines(["handled": "when: balance>100000\nrequire: has:handler\nmessage: x\n"]) == [])
    #expect(try lines(["handled": "require: status:open\nmessage: x\n"]) == [])
  }

  @Test func `The severity, the key and the way out are the rule's`() throws {
    let rule = "require: type:credit-management\nmessage: wrong type\nseverity: error\nat: debtor\nhint: ask Roos\n"
    let report = try CheckFixture(["checks/kind.yaml": "dossier: 1\n" + rule]).report()
    let finding = try #require(report.findings.first)
    #expect(
      finding
        == Finding(
          id: "rule/kind", path: CheckFixture.path, span: finding.span, message: "wrong type", hint: "ask Roos",
          excerpt: "debtor: bedrijf-klaar"))
    #expect(report.findings.count == 1)
  }

  @Test func `Fields of parties, saved queries and words are asked as a search asks them`() throws {
    let settings = CheckFixture.settings + "queries: {large: \"balance>1000\"}\n"
    let rules = [
      "a": "when: city:tongeren\nrequire: -city:tongeren\nmessage: a\n",
      "b": "when: '@large'\nrequire: vat:BE0202239951\nmessage: b\n",
      "c": "when: Bedrijf\nrequire: '-Klaar'\nmessage: c\n",
      "d": "when: '@large debtor:other'\nrequire: has:handler\nmessage: d\n",
    ]
    var files = Dictionary(
      uniqueKeysWithValues: rules.map { ("checks/\($0.key).yaml", Optional("dossier: 1\n" + $0.value)) })
    files["dossier.yaml"] = settings
    #expect(try CheckFixture(files).lines() == ["3:9 warning rule/a: a", "3:9 warning rule/c: c"])
  }

  @Test func `A mistake in a query is told at its place, whatever the quotes`() throws {
    let unknown = "error rule-query: there is no field 'balanse'"
    for (text, place) in [
      ("balanse:1", "2:7"), ("'balanse:1'", "2:8"), ("\"balanse:1\"", "2:8"), ("open balanse:1", "2:12"),
      ("'\"it''s\" balanse:1'", "2:16"), ("\"\\\"x\\\" \\x62alanse:1\"", "2:14"), ("|\n  open\n    balanse:1", "4:5"),
      (">-\n  open\n  balanse:1", "4:3"), ("open\n  balanse:1", "3:3"), ("'open\n\n    balanse:1'", "4:5"),
      ("\"open \\\n    balanse:1\"", "3:5"), ("ééé balanse:1", "2:11"),
    ] {
      let found = try lines(["bad": "when: \(text)\nrequire: has:handler\nmessage: x\n"])
      #expect(found == ["checks/bad.yaml \(place) \(unknown)"], "\(text)")
    }
  }

  @Test func `The whole word that is wrong is marked`() throws {
    let text = "dossier: 1\nrequire: '(\"x\" balance>12,5.0)'\nmessage: x\n"
    let finding = try #require(try CheckFixture(["checks/bad.yaml": text]).report().findings.first)
    #expect(finding.span == SourceSpan(line: 2, column: 24, length: 6))
    #expect(finding.excerpt == "require: '(\"x\" balance>12,5.0)'")
  }

  @Test func `What a rule's keys say wrong is found, and both queries are read`() throws {
    let found = try lines([
      "a": "when: 'has:'\nrequire: nothing:1\nmessage: x\n",
      "b": "requires: x\nmessage: x\nseverity: fatal\nat: debtr\n",
      "c": "require: \(Array(repeating: "x", count: 35).joined(separator: " "))\n"
        + "when: \(Array(repeating: "y", count: 35).joined(separator: " "))\nmessage: x\n",
      "d": "require: [a]\nmessage: x\n",
    ])
    #expect(
      found == [
        "checks/a.yaml 2:8 error rule-query: there is nothing to look for",
        "checks/a.yaml 3:10 error rule-query: there is no field 'nothing'",
        "checks/b.yaml 1:1 error missing-key: 'require' is missing",
        "checks/b.yaml 2:1 error unknown-key: unknown key 'requires' in rule",
        "checks/b.yaml 4:11 error invalid-word: 'fatal' is not one of the words for this",
        "checks/b.yaml 5:5 error invalid-word: 'debtr' is not one of the words for this",
        "checks/c.yaml 2:10 error rule-query: the queries of a rule have at most 60 words and terms together",
        "checks/d.yaml 2:10 error wrong-type: 'require' is not a single value",
      ])
  }

  @Test func `A rule is chosen and left out by its name, and what is wrong with it is told`() throws {
    let rules = [
      "a": "require: has:handler\nmessage: a\n", "b": "require: has:handler\nmessage: b\n",
      "c": "require: has:x\nmessage: c\n",
    ]
    #expect(try lines(rules, CheckFixture.options(only: ["rule/a"])) == ["3:9 warning rule/a: a"])
    #expect(
      try lines(rules, CheckFixture.options(skip: ["rule/a", "rule-query"])) == ["3:9 warning rule/b: b"])
    #expect(
      try lines(rules, CheckFixture.options(only: ["rule/c"])).map { String($0.prefix(18)) } == [
        "checks/c.yaml 2:14"
      ])
    #expect(try lines(rules, CheckFixture.options(paths: ["debtors"])) == [])
  }

  @Test func `A case that cannot be reckoned breaks no rule about its balance`() throws {
    let files: [String: String?] = [
      "checks/a.yaml": "dossier: 1\nrequire: balance<1\nmessage: a\n",
      "checks/b.yaml": "dossier: 1\nrequire: has:handler\nmessage: b\n",
      "creditors/klaardocs.yaml": nil,
    ]
    let ids = try CheckFixture(files).report().findings.map(\.id)
    #expect(ids.contains("rule/b"))
    #expect(!ids.contains("rule/a"))
  }

  @Test func `A hundred rules find what each finds alone`() throws {
    let terms = [
      "has:handler", "balance<1", "city:gent", "status:closed", "Klaar", "-Klaar", "age<3", "phase:judicial",
    ]
    var rules: [String: String] = [:]
    var numbers = SeededNumbers(seed: 4)
    for number in 100..<200 {
      let parts = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in terms.randomElement(using: &numbers) ?? "" }
      rules["r\(number)"] =
        "when: '\(parts.joined(separator: " OR "))'\nrequire: '\(parts.reversed().joined(separator: " "))'\nmessage: x\n"
    }
    var alone: [String] = []
    for (name, rule) in rules { alone += try lines([name: rule]) }
    #expect(try lines(rules) == alone.sorted())
    #expect((10..<100).contains(alone.count))
  }

  @Test func `The rules of a store are listed with the other findings`() throws {
    let fixture = try CheckFixture([
      "checks/good.yaml":
        "dossier: 1\nwhen: open\nrequire: has:handler\nmessage: nobody\nseverity: note\nhint: Choose.\n",
      "checks/bad.yaml": "dossier: 2\n",
    ])
    let rules = try StoreCheck.kinds(in: Store(root: fixture.scratch.path)).filter { $0.id.hasPrefix("rule/") }
    #expect(rules.map(\.id) == ["rule/bad", "rule/good"])
    #expect(rules.map(\.severity) == [.error, .note])
    #expect(
      rules.map(\.explanation) == [
        "'dossier check checks/bad.yaml' says what is wrong with it.",
        "Of cases that match 'open', checks/good.yaml requires 'has:handler'.\n\nChoose.",
      ])
    #expect(try StoreCheck.kinds(in: Store(root: fixture.scratch.path)).count == StoreCheck.kinds.count + 2)
  }

  @Test func `A file of checks that is no rule by its name has no place`() throws {
    #expect(
      try CheckFixture(["checks/Large Cases.yaml": "dossier: 1\n", "checks/README.md": "x"]).lines() == [
        "checks/Large Cases.yaml error foreign-file: this document is not read: it has no place in a store"
      ])
  }
}
