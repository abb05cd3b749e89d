import DossierCore
import Foundation
import Testing

@testable import dossier

/// The pages in `man/` are those that the code makes; `Scripts/make-man` makes them anew.
@Suite struct ManualTests {
  /// A page that is made from the code.
  struct Page: CustomTestStringConvertible {
    let file: String
    let make: (CalendarDate) -> String
    var testDescription: String { file }
  }

  static let folder = SourceText.root.appending(path: "man")

  /// The pages that are written by hand.
  static let handwritten = ["dossier-json.5", "dossier-queries.7"]

  /// The pages that are made.
  static func pages() throws -> [Page] {
    try CommandPage.all().map { page in Page(file: "\(page.name).1", make: page.mdoc) }
      + DocumentType.allCases.map { type in
        Page(file: "\(ReferencePage.name(of: type)).5") {
          ReferencePage.mdoc(for: type, date: $0) { if type == .bundle { BundlePage.describe(in: &$0) } }
        }
      }
      + [
        Page(file: "\(FindingsPage.name).7", make: FindingsPage.mdoc),
        Page(file: "\(IndexPage.name).5", make: IndexPage.mdoc),
      ]
  }

  /// A page but for its date, which is that of its last change.
  static func undated(_ page: String) -> Substring { page.drop { $0 != "\n" } }

  @Test func `Each page in man is as the code makes it, and there is no other`() throws {
    let isRecording = ProcessInfo.processInfo.environment["DOSSIER_RECORD"] == "1"
    let pages = try Self.pages()
    for page in pages {
      let file = Self.folder.appending(path: page.file)
      let committed = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      let made = page.make(try #require(CalendarDate("2023-04-25")))
      guard Self.undated(committed) != Self.undated(made) else { continue }
      if isRecording {
        let day = ProcessInfo.processInfo.environment["DOSSIER_TODAY"].flatMap { CalendarDate($0) }
        try page.make(try #require(day, "DOSSIER_TODAY names the day of the change"))
          .write(to: file, atomically: true, encoding: .utf8)
      }
      Issue.record("man/\(page.file) is not what the code makes: run Scripts/make-man, and read what changed")
    }
    let written = Set(try FileManager.default.contentsOfDirectory(atPath: Self.folder.path))
    #expect(written.symmetricDifference(Set(pages.map(\.file) + Self.handwritten)).sorted() == [])
  }

  @Test func `Pages refer to pages that there are`() throws {
    let known = Set(try Self.pages().map(\.file) + Self.handwritten)
    var unknown: [String] = []
    for name in known.sorted() {
      let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      for match in text.matches(of: /\.(?:It )?Xr (\S+) (\d)/) where !known.contains("\(match.1).\(match.2)") {
        unknown.append("\(name): \(match.1)(\(match.2))")
      }
    }
    #expect(unknown == [])
  }

  @Test func `Every variable that is read is described`() throws {
    let pattern = /(?:variable|getenv|secure_getenv|read)\("([A-Z_]+)"/
    let read = Set(try SourceText.commandLine().flatMap { $0.matches(of: pattern).map { String($0.output.1) } })
    #expect(read.count > 10)
    #expect(RootPage.variables.map(\.0) == read.sorted())
  }

  @Test func `The page of JSON describes every schema that is written, and no other`() throws {
    let page = try String(contentsOf: Self.folder.appending(path: "dossier-json.5"), encoding: .utf8)
    let described = Set(page.matches(of: /(?m)^\.S[sh] (dossier\.[a-z-]+\/\d+)$/).map { String($0.output.1) })
    var written: Set<String> = []
    for text in try SourceText.commandLine() {
      written.formUnion(text.matches(of: /"(dossier\.[a-z-]+\/\d+)"/).map { String($0.output.1) })
    }
    for kind in PartyKind.allCases { written.formUnion(["dossier.\(kind.rawValue)/1", "dossier.\(kind.folder)/1"]) }
    #expect(described.symmetricDifference(written).sorted() == [])
  }

  @Test func `The page of JSON names every key that a transcript shows, in the section of its schema`() throws {
    let page = JSONPage(try String(contentsOf: Self.folder.appending(path: "dossier-json.5"), encoding: .utf8))
    var shown: [String: Set<String>] = [:]
    for step in Transcript.all.flatMap(\.steps) {
      let keys = JSONPage.keys(inOutput: step.expected.output.joined(separator: "\n"))
      shown.merge(keys) { $0.union($1) }
    }
    #expect(shown.count > 20)
    var missing: [String] = []
    for (schema, keys) in shown {
      var named = page.keys(schema)
      if page.isList(schema) { named.insert("rows") }
      for kind in PartyKind.allCases where schema == "dossier.\(kind.rawValue)/1" {
        let file = try String(contentsOf: Self.folder.appending(path: "dossier-\(kind.rawValue).5"), encoding: .utf8)
        named.formUnion(JSONPage.keys(file.split(separator: "\n").map(String.init)))
      }
      missing += keys.subtracting(named).map { "\(schema): \($0)" }
    }
    #expect(missing.sorted() == [])
  }

  @Test func `The page of JSON describes every remark of a statement`() throws {
    let page = try String(contentsOf: Self.folder.appending(path: "dossier-json.5"), encoding: .utf8)
    let items = page.matches(of: /(?m)^\.It Cm (.+)$/).flatMap { $0.output.1.split(separator: " ") }
    let remarks = Set(
      try SourceText.commandLine().flatMap { $0.matches(of: /"remark": "([a-z-]+)"/).map { $0.output.1.description } })
    #expect(remarks.count > 5)
    #expect(remarks.subtracting(items.map(String.init)).sorted() == [])
  }

  @Test func `A usage becomes a synopsis`() {
    let usage = "dossier pay <case> [<options>]\ndossier pay --debtor <debtor> [<path> ...]"
    #expect(
      CommandPage.synopsis(usage) == [
        ".Nm dossier pay", ".Ar case", ".Oo", ".Ar options", ".Oc", ".Nm dossier pay", ".Fl -debtor", ".Ar debtor",
        ".Oo", ".Ar path", ".No ...", ".Oc",
      ])
  }
}

/// The sources of the command line as texts.
enum SourceText {
  static let root = Transcript.folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func commandLine() throws -> [String] {
    let folder = root.appending(path: "Sources/dossier")
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    return try names.filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
  }
}
