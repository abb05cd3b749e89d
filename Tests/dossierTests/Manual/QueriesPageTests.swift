import DossierCore
import Foundation
import Testing

/// dossier-queries(7) is written by hand, and lists what the language has.
@Suite struct QueriesPageTests {
  private static func page() throws -> String {
    try String(contentsOf: ManualTests.folder.appending(path: "dossier-queries.7"), encoding: .utf8)
  }

  /// A field as the page tells it.
  private struct Item {
    let section: String
    let name: String
    let text: String
  }

  private static func items() throws -> [Item] {
    let sections = try page().split(separator: "\n.Sh ")
    let fields = try #require(sections.first { $0.hasPrefix("FIELDS") })
    return fields.split(separator: "\n.Ss ").dropFirst().flatMap { section in
      let title = section.prefix { $0 != "\n" }
      return section.split(separator: "\n.It Ic ").dropFirst().map { item in
        let lines = item.split(separator: "\n").filter { $0 != ".El" }
        let text = lines.dropFirst().map { $0.hasPrefix(".Li ") ? $0.dropFirst(4) : $0 }.joined(separator: " ")
        return Item(
          section: String(title), name: String(lines.first ?? ""),
          text: text.replacing(#/ ([,;:.])/#) { "\($0.output.1)" })
      }
    }
  }

  @Test func `The page of queries lists every field among those of its kind, and no other`() throws {
    let listed = try Self.items().map { "\($0.section): \($0.name)" }
    let declared = QueryField.allCases.map { field in
      let section =
        switch field.kind {
        case .text: "Texts"
        case .word: "Words among words"
        case .day: "Days"
        case .amount, .count: "Amounts and counts"
        }
      return "\(section): \(field.rawValue)"
    }
    #expect(listed.sorted() == declared.sorted())
  }

  @Test func `The page of queries tells each field as its declaration does, with the words that it takes`() throws {
    for item in try Self.items() {
      let field = try #require(QueryField(rawValue: item.name))
      let (meaning, words) = (field.declaration.meaning, field.words ?? [])
      guard item.text != meaning else {
        #expect(words.allSatisfy { item.text.contains($0) }, "\(item.name)")
        continue
      }
      func listed(after sign: String) -> [String]? {
        let start = meaning.dropLast() + sign
        return item.text.hasPrefix(start)
          ? item.text.dropFirst(start.count).dropLast().split(separator: ", ").map(String.init) : nil
      }
      let some = listed(after: ", such as ")
      #expect(listed(after: ": ") == words || some.map(Set(words).isSuperset) == true, "\(item.name): \(item.text)")
    }
  }

  @Test func `The examples of the page of queries are queries`() throws {
    let context = QueryContext(today: CalendarDate("2023-04-25"), saved: ["late": "x"])
    let examples = try Self.page().matches(of: /(?m)^\.Dl .*\\\(dq(.+)\\\(dq/).map { String($0.output.1) }
    #expect(examples.count == 4)
    for example in examples { #expect(throws: Never.self) { try Query(example, in: context) } }
  }
}
