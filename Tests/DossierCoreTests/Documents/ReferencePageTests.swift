import DossierCore
import Foundation
import Testing

@Suite struct ReferencePageTests {
  static let hasMandoc = FileManager.default.isExecutableFile(atPath: "/usr/bin/mandoc")
  static let date = CalendarDate("2023-04-25") ?? .latest

  @Test func `A key is told with its words, its kind, whether it must be there, and its scope`() {
    let page = ReferencePage.mdoc(for: .case, date: Self.date)
    #expect(page.hasPrefix(".Dd April 25, 2023\n.Dt DOSSIER-CASE 5\n.Os\n.Sh NAME\n.Nm dossier-case\n"))
    #expect(
      page.contains(
        """
        .It Ic status
        Open or closed.
        One of open, closed.
        Required.
        Scope: head.
        """))
    #expect(page.contains(".Ss invoices[]\n"))
  }

  @Test(arguments: DocumentType.allCases) func `Every key of every mapping is on the page`(_ type: DocumentType) {
    let page = ReferencePage.mdoc(for: type, date: Self.date)
    func visit(_ kind: FieldKind) {
      for kind in kind.alternatives {
        switch kind {
        case .record(let schema):
          for field in schema.fields {
            #expect(page.contains(".It Ic \(field.key)\n"))
            visit(field.kind)
          }
        case .list(let inner), .names(let inner): visit(inner)
        case .scalar, .either: break
        }
      }
    }
    visit(.record(type.schema))
  }

  @Test(.enabled(if: hasMandoc, "mandoc is not installed"), arguments: DocumentType.allCases)
  func `The page passes mandoc's lint`(_ type: DocumentType) throws {
    let scratch = try ScratchDirectory()
    try scratch.put("page.5", ReferencePage.mdoc(for: type, date: Self.date))
    #expect(try runProgram(["mandoc", "-Tlint", "-Wwarning", scratch.full("page.5")]) == 0)
  }
}
