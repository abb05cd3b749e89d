import DossierCore
import Foundation
import Testing

@testable import dossier

@Suite struct CheckJUnitTests {
  private static let kinds = StoreCheck.kinds.filter { ["doubtful-phone", "foreign-file"].contains($0.id) }
  private static let phone = Finding(
    id: "doubtful-phone", severity: .warning, path: "debtors/b/b.yaml",
    span: SourceSpan(line: 6, column: 13, length: 4),
    message: "'12' does not look like a telephone number", hint: "write it as 012/00.00.00",
    excerpt: "  - number: \"12\"")

  private func text(_ findings: [Finding], isStrict: Bool = false) -> String {
    CheckReport(findings: findings, cases: 0, files: 0).jUnit(in: "klaar/", isStrict: isStrict, kinds: Self.kinds)
  }

  @Test func `A finding is a test case of its file, and a kind that was not found one that passes`() {
    let notice = Finding(id: "x", path: "a&b", message: "<m>\u{0}\u{FFFE}")
    #expect(
      text([notice, notice, Self.phone]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="dossier check" tests="4" failures="2" errors="0" skipped="1" time="0">
        <testsuite name="dossier check" tests="4" failures="2" errors="0" skipped="1" time="0">
        <testcase classname="klaar/a&amp;b" name="x: &lt;m&gt;\\u{0}\u{FFFD}" file="klaar/a&amp;b" time="0">\
        <failure message="&lt;m&gt;\\u{0}\u{FFFD}" type="x">\
        klaar/a&amp;b: error: &lt;m&gt;\\u{0}\u{FFFD} [x]</failure></testcase>
        <testcase classname="klaar/a&amp;b" name="x: &lt;m&gt;\\u{0}\u{FFFD} (2)" file="klaar/a&amp;b" time="0">\
        <failure message="&lt;m&gt;\\u{0}\u{FFFD}" type="x">\
        klaar/a&amp;b: error: &lt;m&gt;\\u{0}\u{FFFD} [x]</failure></testcase>
        <testcase classname="klaar/debtors/b/b" \
        name="doubtful-phone: &#39;12&#39; does not look like a telephone number" file="klaar/debtors/b/b.yaml" line="6" \
        time="0"><skipped message="&#39;12&#39; does not look like a telephone number" type="doubtful-phone">\
        klaar/debtors/b/b.yaml:6:13: warning: &#39;12&#39; does not look like a telephone number [doubtful-phone]
            6 |   - number: &quot;12&quot;
              |             ^~~~
        hint: write it as 012/00.00.00</skipped></testcase>
        <testcase classname="dossier check" name="foreign-file" time="0"/>
        </testsuite>
        </testsuites>

        """)
  }

  @Test func `What makes the command fail is a failure, nothing else`() {
    for findings in [[], [Self.phone]] {
      for isStrict in [false, true] {
        let fails = CheckReport(findings: findings, cases: 0, files: 0).fails(isStrict: isStrict)
        #expect(text(findings, isStrict: isStrict).contains("<failure") == fails)
        #expect(text(findings, isStrict: isStrict).contains(" failures=\"\(fails ? 1 : 0)\" ") == true)
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `Whatever a file says, the report is well-formed`(_ seed: UInt64) throws {
    var hostile = HostileFindings(seed: seed)
    let findings = hostile.findings(25)
    let outline = try PageOutline(text(findings))
    #expect(
      outline.values["testcase.name"]?.count == 25
        + Self.kinds.count { kind in !findings.contains { $0.id == kind.id } })
    let cases = zip(outline.values["testcase.classname"] ?? [], outline.values["testcase.name"] ?? []).map {
      "\($0) \($1)"
    }
    #expect(Set(cases).count == cases.count, "a reader would take only the first of two with the same name")
  }

  @Test(.enabled(if: PythonReader.has("junitparser"), "there is no junitparser"))
  func `Another reader counts the same`() throws {
    let script = """
      import sys
      from junitparser import JUnitXml, TestSuite, Failure, Skipped
      xml = JUnitXml.fromstring(sys.stdin.buffer.read())
      for suite in xml:
          cases = list(suite)
          results = [result for case in cases for result in case.result]
          failed = sum(isinstance(result, Failure) for result in results)
          skipped = sum(isinstance(result, Skipped) for result in results)
          assert (suite.tests, suite.failures, suite.errors, suite.skipped) == (len(cases), failed, 0, skipped)
          print(len(cases), failed, skipped)
      """
    var hostile = HostileFindings(seed: 7)
    let findings = hostile.findings(40)
    let passed = Self.kinds.count { kind in !findings.contains { $0.id == kind.id } }
    let failed = findings.count { $0.severity == .error }
    #expect(
      try PythonReader.run(script, text(findings)) == "\(40 + passed) \(failed) \(40 - failed)\n")
    #expect(try PythonReader.run(script, text([])) == "2 0 0\n")
  }
}
