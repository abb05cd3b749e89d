import DossierCore
import Foundation
import Testing

@testable import dossier

@Suite struct CheckGitHubTests {
  private let finding = Finding(
    id: "invalid-date", path: "cases/2023-04/a.yaml", span: SourceSpan(line: 13, column: 10, length: 10),
    message: "the calendar has no day '2022-02-30'", hint: "100%, or less", excerpt: "    due: 2022-02-30")

  @Test func `A finding is an annotation at its place`() {
    let notice = Finding(id: "foreign-file", severity: .note, path: "a:b,c%\nd.txt", message: "m\nn")
    #expect(
      CheckReport(findings: [finding, notice], cases: 1, files: 2).gitHub(in: "stores/klaar/") == """
        ::error file=stores/klaar/cases/2023-04/a.yaml,line=13,endLine=13,col=10,endColumn=20,title=invalid-date::the \
        calendar has no day '2022-02-30'%0Ahint: 100%25, or less
        ::notice file=stores/klaar/a%3Ab%2Cc%25%0Ad.txt,title=foreign-file::m n

        """)
  }

  @Test func `No findings are no output`() {
    #expect(CheckReport(findings: [], cases: 1, files: 2).gitHub(in: "") == "")
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `Whatever a file says, each finding is one command, and the one that is meant`(_ seed: UInt64) {
    var hostile = HostileFindings(seed: seed)
    let findings = hostile.findings(25)
    let output = CheckReport(findings: findings, cases: 0, files: 0).gitHub(in: "store/")
    let lines = WorkflowCommand.lines(output)
    #expect(lines.count == findings.count)
    for (line, finding) in zip(lines, findings) {
      let command = WorkflowCommand(line)
      #expect(command?.name == ["error", "warning", "notice"][Severity.allCases.firstIndex(of: finding.severity) ?? 3])
      #expect(command?.properties["title"] == finding.id)
      #expect(command?.properties["line"] == finding.span.map { String($0.line) })
      let kept = finding.path.unicodeScalars.allSatisfy { !$0.steersTerminal || "\r\n\t".unicodeScalars.contains($0) }
      let path = "store/" + finding.path
      if kept, !WorkflowCommand.isOld(path) {
        #expect(command?.properties["file"].map { Array($0.utf8) } == Array(path.utf8))
      }
      let hint = finding.hint.map { "\nhint: " + $0.printable } ?? ""
      #expect(command?.data == finding.message.printable + hint)
      #expect(!WorkflowCommand.isOld(line), "\(line.debugDescription)")
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `In the other forms no line of a file is a command`(_ seed: UInt64) throws {
    var hostile = HostileFindings(seed: seed)
    let report = CheckReport(findings: hostile.findings(25), cases: 0, files: 0)
    let outputs = [
      report.findings.map { $0.text() }.joined(separator: "\n"), report.json.indented, report.json.compact,
      report.sarif(in: "", version: "1", kinds: StoreCheck.kinds).indented,
      report.jUnit(in: "", isStrict: true, kinds: []),
      report.summary(of: "1 case"),
    ]
    for line in outputs.flatMap(WorkflowCommand.lines) {
      #expect(WorkflowCommand(line) == nil, "\(line.debugDescription)")
      #expect(!WorkflowCommand.isOld(line), "\(line.debugDescription)")
    }
  }

  @Test func `A file whose name is a command is shown from its folder`() {
    let finding = Finding(id: "foreign-file", severity: .warning, path: " ::set-env name=a::b", message: "m")
    #expect(finding.text() == "./ ::set-env name=a::b: warning: m [foreign-file]")
  }

  @Test(arguments: [
    ("##[add-mask]x", #"#\u{23}[add-mask]x"#), ("a ###[error]", #"a ##\u{23}[error]"#),
    ("##vso[a]##teamcity[b]", #"#\u{23}vso[a]#\u{23}teamcity[b]"#), ("\u{600}##[x]", "\u{600}#\\u{23}[x]"),
    ("## [x]", "## [x]"), ("##", "##"), ("##abc", "##abc"), ("# [x] ##1[", "# [x] ##1["),
  ])
  func `What other servers take for a command is broken`(_ text: String, _ shown: String) {
    #expect(text.printable == shown)
  }
}
