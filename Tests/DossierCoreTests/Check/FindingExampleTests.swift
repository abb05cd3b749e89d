import DossierCore
import Foundation
import Testing

/// The examples that `check --explain` shows: each has its finding where the mark is, and is well without it.
@Suite struct FindingExampleTests {
  private static let folder = SourceTree.root.appending(path: "Sources/DossierCore/Resources/findings").path

  /// The examples as the files have them.
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".yaml") }
    .map { String($0.dropLast(5)) }.sorted()

  /// Findings about files and not texts, and those that no file of a store can have: each has a test of its own.
  private static let withoutExample: Set<String> = [
    "built-in-terms-name", "case-file-month", "case-file-name", "colliding-names", "duplicate-case-id", "exchange-gap",
    "file-too-large",
    "foreign-file", "special-file", "unknown-peer", "unlisted-file", "unreadable", "unreadable-name", "yaml-character",
    "yaml-encoding",
    "yaml-out-of-memory", "yaml-too-deep", "yaml-too-large",
  ]

  private static func example(_ name: String) throws -> FindingExample {
    let text = try String(contentsOfFile: "\(folder)/\(name).yaml", encoding: .utf8)
    return try #require(FindingExample(text), "\(name): a line '#! …' is missing")
  }

  @Test(arguments: names) func `an example has its finding at the mark`(_ name: String) throws {
    let example = try Self.example(name)
    let store = try ExampleStore(example, text: example.marked)
    let findings = try store.findings()
    let found = findings.filter { $0.id == name && $0.path == store.path }
    let spans = found.compactMap(\.span)
    #expect(!found.isEmpty && spans == store.marks, "\(name): \(findings.map(\.described))")
  }

  @Test(arguments: names) func `the right text has no finding at all`(_ name: String) throws {
    let example = try Self.example(name)
    let findings = try ExampleStore(example, text: example.sound).findings()
    #expect(findings.map(\.described) == [], "\(name)")
  }

  @Test func `Every kind of finding has an example, or is about files`() {
    let kinds = Set(StoreCheck.kinds.map(\.id))
    #expect(kinds.subtracting(Self.names).sorted() == Self.withoutExample.sorted())
    #expect(Set(Self.names).subtracting(kinds) == [])
  }

  @Test func `The program shows the examples that the files have`() throws {
    for name in Self.names {
      let example = try Self.example(name)
      #expect(StoreCheck.kind(name)?.example == example, "\(name): run Scripts/embed-resources")
    }
  }

  @Test func `Carets stand under what is wrong, and the right lines are those that differ`() throws {
    let example = try #require(FindingExample("#! in case\n#! instead b\na: 1\nx: {y: «aé», z: 1}\n"))
    #expect(example.brokenLines == ["a: 1", "x: {y: aé, z: 1}", "       ^~"])
    #expect(example.soundLines == ["x: {y: b, z: 1}"])
    #expect(example.broken == "a: 1\nx: {y: aé, z: 1}\n")
    #expect(FindingExample("a: 1\n") == nil)
    #expect(FindingExample("#! in case\na: 1\n") == nil)
    #expect(FindingExample("#! in case\n#! otherwise\na: 1\n") == nil)
  }
}

extension Finding {
  fileprivate var described: String {
    "\(path):\(span.map { "\($0.line):\($0.column)+\($0.length)" } ?? "") \(id): \(message)"
  }
}
