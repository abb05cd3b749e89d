import Foundation
import Testing

@testable import dossier

/// `make demo`, with the executable that the tests have.
@Suite struct DemoTests {
  private static let script = Documentation.root.appending(path: "Scripts/demo").path

  private func run(_ store: String) throws -> (output: String, status: Int32) {
    try RealProcessTests().run(#""$SCRIPT" "$1" "$STORE""#, environment: ["SCRIPT": Self.script, "STORE": store])
  }

  @Test func `The demo comes to the balance of the manual, and may be run again`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-demo-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = folder.appending(path: "store")
    let first = try run(store.path)
    #expect(first.status == 0, "\(first.output)")
    let shown = first.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(shown.contains("Invoice 2022/186 2022-10-25 2022-11-25 €1,250.00 €54.30 (151 days)"))
    #expect(shown.contains("Invoice 2023/006 2023-01-10 2023-02-10 €1,500.00 €31.93 (74 days)"))
    #expect(shown.contains("Balance €1,486.23"))
    #expect(shown.contains("1 case, no problems"))
    try Data("mine".utf8).write(to: store.appending(path: "notes.md"))
    #expect(try run(store.path).output == first.output)
    #expect(!FileManager.default.fileExists(atPath: store.appending(path: "notes.md").path))
  }

  @Test func `The demo deletes nothing that it has not made`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-demo-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Example.copy(Example.store, to: folder)
    let before = try Example.contents(of: folder)
    #expect(try run(folder.path).status == 2)
    #expect(try Example.contents(of: folder) == before)
  }
}
