import DossierCore
import Foundation
import Testing

/// Every kind of finding is listed, and every one that is listed is made by a test.
@Suite struct FindingKindTests {
  private static func sources(_ folder: String) throws -> String {
    try SourceTree.swift(below: folder).map { try #require(SourceTree.text($0.path)) }.joined()
  }

  @Test func `What decoding and reading report is listed`() throws {
    let documents = try Self.sources("Sources/DossierCore/Documents")
    let pattern = /(?:ScalarProblem\(|report\(\s*[a-zA-Z.]+,|problem\()\s*"([a-z0-9-]+)"/
    // A draft reports 'invalid-form' of an option's text; no file has it.
    let reported = Set(documents.matches(of: pattern).map { String($0.output.1) })
    #expect(reported.count > 15)
    let yaml = try Self.sources("Sources/DossierCore/YAML").matches(of: /: "(yaml-[a-z-]+)"/).map {
      String($0.output.1)
    }
    #expect(yaml.count == 15)
    let known = Set(StoreCheck.kinds.map(\.id))
    #expect(reported.union(yaml).subtracting(known).subtracting(["invalid-form"]).sorted() == [])
  }

  @Test func `What is told of bundles is explained`() throws {
    let written = try Self.sources("Sources/DossierCore/Bundle").matches(of: /"(bundle-[a-z-]+)"/).map {
      String($0.output.1)
    }
    let ids = BundleFindings.kinds.map(\.id)
    #expect(Set(written).union(BagRule.allCases.map(\.rawValue)).subtracting(ids).sorted() == [])
    #expect(ids == Set(ids).sorted() && Set(ids).isDisjoint(with: StoreCheck.kinds.map(\.id)))
  }

  /// No file of a store can have them: what is as large is not read, and memory does not run out by what it says.
  private static let unreachable: Set<String> = ["yaml-too-large", "yaml-out-of-memory"]

  /// Stores that have a finding for which there is no example: the files that they have otherwise, and what else is done.
  private static let stores: [String: (files: [String: String?], script: String)] = [
    "built-in-terms-name": (["terms/be-b2b.yaml": CheckFixture.terms], ""),
    "case-file-month": ([CheckFixture.path: nil, "cases/2023-05/232-0991-37210.yaml": CheckFixture.text], ""),
    "case-file-name": ([CheckFixture.path: nil, "cases/2023-04/other.yaml": CheckFixture.text], ""),
    "colliding-names": (["terms/KLAARDOCS-2022.pdf": "x"], ""),
    "duplicate-case-id": (["cases/2023-04/191-0655-80753.yaml": CheckFixture.text], ""),
    "exchange-gap": (
      [
        "exchange/klaar-incasso/sent/000004.yaml": CheckFixture.record.replacing("sequence: 1", with: "sequence: 4")
      ], ""
    ),
    "file-too-large": (["terms/large.yaml": String(repeating: "#", count: Store.maximumDocumentBytes + 1)], ""),
    "foreign-file": (["foo.txt": "x"], ""),
    "special-file": ([:], "ln -s klaardocs.yaml creditors/other.yaml"),
    "unknown-peer": (["exchange/x/received/000001.yaml": CheckFixture.record], ""),
    "unlisted-file": (["cases/2023-04/232-0991-37210/x.txt": "x"], ""),
    "unreadable": (["templates" + String(repeating: "/d", count: 33) + "/x.md": "x"], ""),
    "unreadable-name": ([:], "mkdir -p templates && touch \"templates/$(printf 'a\\377')\""),
    "yaml-character": (["terms/x.yaml": "dossier: 1\nname: \u{1}\n"], ""),
    "yaml-encoding": ([:], "printf 'dossier: 1\\nname: \\377\\n' > terms/x.yaml"),
    "yaml-too-deep": (["terms/x.yaml": "dossier: 1\nname: " + String(repeating: "[", count: 40)], ""),
  ]

  @Test func `Every kind of finding without an example has a store that has it, which a sound one has not`() throws {
    let without = StoreCheck.kinds.filter { $0.example == nil }.map(\.id)
    #expect(Set(without).subtracting(Self.unreachable) == Set(Self.stores.keys))
    for (id, store) in Self.stores.sorted(by: { $0.key < $1.key }) {
      let fixture = try CheckFixture(store.files)
      if !store.script.isEmpty {
        let arguments = ["sh", "-c", "cd \"$1\" && " + store.script, "sh", fixture.scratch.path]
        #expect(try runProgram(arguments) == 0, "\(id)")
      }
      let found = Set(try fixture.report().findings.map(\.id))
      #expect(found.contains(id), "\(id): \(found)")
    }
  }

  @Test func `What lies too deep in each other, records that are missing, and those of a stranger are told`() throws {
    let deep = "dossier: 1\nid: z3kq7x9m2pd4\nx: " + String(repeating: "[", count: 40)
    let record = CheckFixture.record.replacing("sequence: 1", with: "sequence: 4")
    let lines = try CheckFixture([
      "cases/2023-04/a.yaml": deep, "exchange/klaar-incasso/sent/000004.yaml": record,
      "exchange/x/received/000001.yaml": CheckFixture.record,
    ]).lines()
    #expect(
      lines.filter { !$0.contains("missing-key") } == [
        "cases/2023-04/a.yaml 3:35 error yaml-too-deep: lists and mappings are nested more than 32 deep",
        "exchange/klaar-incasso/sent/000004.yaml warning exchange-gap: records 2 to 3 are missing before this one",
        "exchange/x/received/000001.yaml error unknown-peer: there is no creditor and no agency 'x'",
      ])
  }

  @Test func `The first records of what was sent are missed too, and those of what came are not known`() throws {
    let record = CheckFixture.record.replacing("sequence: 1", with: "sequence: 3")
    let gaps = try CheckFixture([
      "exchange/klaar-incasso/sent/000001.yaml": nil, "exchange/klaar-incasso/sent/000003.yaml": record,
      "exchange/klaar-incasso/received/000003.yaml": record,
    ]).lines().filter { $0.contains("exchange-gap") }
    #expect(
      gaps == [
        "exchange/klaar-incasso/sent/000003.yaml warning exchange-gap: records 1 to 2 are missing before this one"
      ])
  }

  @Test func `What is too large, too deep or has no readable name is told`() throws {
    let fixture = try CheckFixture()
    let deep = "templates" + String(repeating: "/d", count: 33)
    try fixture.scratch.put("\(deep)/x.md", "x")
    try fixture.scratch.put("creditors/large.yaml", String(repeating: "#", count: Store.maximumDocumentBytes + 1))
    let script = "touch \"$1/templates/$(printf 'a\\377')\""
    #expect(try runProgram(["sh", "-c", script, "sh", fixture.scratch.path]) == 0)
    let lines = try fixture.lines()
    #expect(
      lines == [
        "creditors/large.yaml error file-too-large: the file has more than the 8388608 bytes that are read",
        "templates/a\u{FFFD} error unreadable-name: the name of this file is not UTF-8",
        "\(deep.dropLast(2)) error unreadable: the folder lies deeper than 32 folders",
      ])
  }
}
