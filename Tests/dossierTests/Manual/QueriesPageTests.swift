import DossierCore
import Foundation
import Testing

/// dossier-queries(7) is written by hand, and lists what the language has.
@Suite struct QueriesPageTests {
  private static func page() throws -> String {
    try String(contentsOf: ManualTests.folder.appending(path: "dossier-queries.7"), encoding: .utf8)
  }

  @Test func `The page of queries lists every field, and no other`() throws {
    let sections = try Self.page().split(separator: "\n.Sh ")
    let fields = try #require(sections.first { $0.hasPrefix("FIELDS") })
    let listed = fields.matches(of: /(?m)^\.It Ic (.+)$/).flatMap { match in
      match.output.1.split(separator: " , ").map(String.init)
    }
    #expect(listed.sorted() == QueryField.allCases.map(\.rawValue).sorted())
  }

  @Test func `The page of queries tells each field as the code does`() throws {
    let source = try String(
      contentsOf: SourceText.root.appending(path: "Sources/DossierCore/Query/QueryField.swift"), encoding: .utf8)
    let told = Dictionary(
      source.matches(of: /\/\/\/ (.+)\n  case (\w+)/).map { (String($0.output.2), String($0.output.1)) },
      uniquingKeysWith: { first, _ in first })
    let page = try Self.page().replacing("\n.Li ", with: " ")
    for field in QueryField.allCases where field.words == nil && ![.from, .to, .holder].contains(field) {
      let words = try #require(told[field.rawValue])
      #expect(page.contains(".It Ic \(field.rawValue)\n\(words)\n"), "\(field.rawValue)")
    }
  }

  @Test func `The examples of the page of queries are queries`() throws {
    let context = QueryContext(today: CalendarDate("2023-04-25"), saved: ["late": "x"])
    let examples = try Self.page().matches(of: /(?m)^\.Dl .*\\\(dq(.+)\\\(dq/).map { String($0.output.1) }
    #expect(examples.count == 3)
    for example in examples { #expect(throws: Never.self) { try Query(example, in: context) } }
  }
}
