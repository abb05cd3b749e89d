import DossierCore
import Testing

@testable import dossier

@Suite struct FindingTextTests {
  @Test func `A finding quotes its line with a caret`() {
    let finding = Finding(
      id: "invoice-due-before-date", path: "cases/2023-04/232-0991-37210.yaml",
      span: SourceSpan(line: 17, column: 10, length: 10),
      message: "due date 2022-10-01 is before the invoice date 2022-10-25", hint: "check both dates",
      excerpt: "    due: 2022-10-01")
    #expect(
      finding.text() == """
        cases/2023-04/232-0991-37210.yaml:17:10: error: due date 2022-10-01 is before the invoice date 2022-10-25 \
        [invoice-due-before-date]
           17 |     due: 2022-10-01
              |          ^~~~~~~~~~
        hint: check both dates
        """)
  }

  @Test func `A finding without a place has one line`() {
    let finding = Finding(id: "file-outside", severity: .warning, path: "x.txt", message: "nobody knows it")
    #expect(finding.text() == "x.txt: warning: nobody knows it [file-outside]")
  }

  @Test func `Wide characters before the place move the caret, tabs and control characters do not`() {
    let finding = Finding(
      id: "i", path: "p", span: SourceSpan(line: 1, column: 5, length: 2), message: "m", excerpt: "\t漢\u{1B}:xy")
    #expect(finding.text() == "p:1:5: error: m [i]\n    1 |  漢\\u{1b}:xy\n      |           ^~")
  }

  @Test func `A long line is quoted around the place`() {
    let excerpt = String(repeating: "a", count: 300) + "X" + String(repeating: "b", count: 300)
    let finding = Finding(id: "i", path: "p", span: SourceSpan(line: 1, column: 301), message: "m", excerpt: excerpt)
    let before = "…" + String(repeating: "a", count: 40)
    #expect(
      finding.text()
        == "p:1:301: error: m [i]\n    1 | \(before)X\(String(repeating: "b", count: 69))…\n      | "
        + String(repeating: " ", count: 41) + "^")
  }

  @Test func `A place past the end of its line is pointed at too`() {
    let finding = Finding(id: "i", path: "p", span: SourceSpan(line: 9, column: 40), message: "m", excerpt: "ab")
    #expect(finding.text() == "p:9:40: error: m [i]\n    9 | ab\n      |   ^")
  }
}

@Suite struct ErrorReportTests {
  @Test func `An unknown error says its description and fails`() {
    struct Strange: Error, CustomStringConvertible { let description = "strange" }
    #expect(ErrorReport(Strange()) == ErrorReport("strange", status: .failed))
  }

  @Test func `A YAML error is a finding in its file`() throws {
    #expect(throws: LoadError.self) { try Loaded<Case>(Array("a: 1\na: 2\n".utf8), path: "c.yaml", currency: .euro) }
    do {
      _ = try Loaded<Case>(Array("a: 1\na: 2\n".utf8), path: "c.yaml", currency: .euro)
    } catch {
      #expect(
        ErrorReport(error).text().hasPrefix(
          "c.yaml:2:1: error: the key 'a' is already on line 1 [yaml-duplicate-key]\n    2 | a: 2\n      | ^"))
    }
  }

  @Test func `What steers a terminal is shown`() {
    #expect(ErrorReport("a\u{1B}[2J", hint: "b\u{7}").text() == "dossier: error: a\\u{1b}[2J\nhint: b\\u{7}")
  }
}
