import DossierCore
import Foundation
import Testing

@testable import dossier

@Suite struct CheckSARIFTests {
  static let schema = ProcessInfo.processInfo.environment["DOSSIER_SAMPLES"].map {
    $0 + "/check-output/sarif-schema-2.1.0.json"
  }

  private func sarif(_ findings: [Finding], in folder: String = "") -> JSONValue {
    CheckReport(findings: findings, cases: 0, files: 0).sarif(in: folder, version: "0.1.0", kinds: StoreCheck.kinds)
  }

  private func finding(line: Int = 13, excerpt: String? = "due: 2022-02-30", path: String = "a.yaml") -> Finding {
    Finding(
      id: "invalid-date", path: path, span: SourceSpan(line: line, column: 6, length: 10), message: "m",
      excerpt: excerpt)
  }

  private func fingerprints(_ findings: [Finding]) -> [String] {
    sarif(findings)["runs"][0]["results"].elements.map {
      $0["partialFingerprints"]["dossierFinding/v1"].text
    }
  }

  @Test func `A result has its rule, its place in code points, and its hint`() {
    let finding = Finding(
      id: "doubtful-phone", severity: .warning, path: "debtors/é/b c.yaml",
      span: SourceSpan(line: 6, column: 13, length: 4), message: "'[12]' is {no} \\ number", hint: "write it")
    let run = sarif([finding], in: "my store/")["runs"][0]
    let index = StoreCheck.kinds.firstIndex { $0.id == "doubtful-phone" } ?? -1
    var result = run["results"][0]
    #expect(result["partialFingerprints"]["dossierFinding/v1"].text.count == 64)
    result = result.without("partialFingerprints")
    #expect(
      result == [
        "ruleId": "doubtful-phone", "ruleIndex": .integer(index), "level": "warning",
        "message": ["text": #"'\[12\]' is {{no}} \\ number. Hint: write it"#],
        "locations": [
          [
            "physicalLocation": [
              "artifactLocation": ["uri": "my%20store/debtors/%C3%A9/b%20c.yaml", "uriBaseId": "SRCROOT"],
              "region": ["startLine": 6, "startColumn": 13, "endLine": 6, "endColumn": 17],
            ]
          ]
        ],
      ])
    #expect(run["columnKind"] == "unicodeCodePoints")
    #expect(run["invocations"] == [["executionSuccessful": true]])
    #expect(run["tool"]["driver"]["rules"][index]["id"] == "doubtful-phone")
    #expect(run["tool"]["driver"]["rules"].elements.count == StoreCheck.kinds.count)
  }

  @Test func `A file as a whole is pointed at before its first character`() {
    let region = sarif([Finding(id: "foreign-file", path: "x.txt", message: "m")])["runs"][0]["results"][0][
      "locations"][
        0]["physicalLocation"]["region"]
    #expect(region == ["startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1])
  }

  @Test func `Findings that are of no kind of ours have rules too`() {
    let finding = Finding(id: "no-kind-of-ours", severity: .note, path: "a", message: "m")
    let run = sarif([finding, finding])["runs"][0]
    let count = StoreCheck.kinds.count
    #expect(run["tool"]["driver"]["rules"].elements.count == count + 1)
    #expect(
      run["tool"]["driver"]["rules"][count] == [
        "id": "no-kind-of-ours", "shortDescription": ["text": "no-kind-of-ours"],
        "fullDescription": ["text": "no-kind-of-ours"], "help": ["text": "no-kind-of-ours"],
        "defaultConfiguration": ["level": "note"],
      ])
    #expect(run["results"].elements.map { $0["ruleIndex"] } == [.integer(count), .integer(count)])
  }

  @Test func `Fingerprints stay when lines move, and tell findings apart`() {
    let before = fingerprints([finding(), finding(excerpt: "date: 2022-02-30")])
    #expect(
      fingerprints([finding(line: 99, excerpt: "   due:  2022-02-30 "), finding(excerpt: "date: 2022-02-30")]) == before
    )
    let twice = fingerprints([finding(), finding(line: 14), finding(path: "b.yaml"), finding(excerpt: nil)])
    #expect(Set(twice).count == 4)
    #expect(twice[0] == before[0])
  }

  @Test(
    .enabled(if: schema != nil && PythonReader.has("jsonschema"), "DOSSIER_SAMPLES is not set, or no jsonschema"))
  func `Reports are SARIF 2_1_0 by its schema, whatever the files say`() throws {
    let script = """
      import json, re, sys
      from urllib.parse import unquote
      import jsonschema
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      # The published file names what a log is, and says nowhere that one is to be it.
      if "properties" not in schema: schema["$ref"] = "#/definitions/Root"
      validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
      broken = {"version": "2.1.0", "runs": [{"tool": {}}]}
      assert list(validator.iter_errors(broken)), "the schema refuses nothing"
      for log in json.load(sys.stdin):
          for error in validator.iter_errors(log):
              print(list(error.absolute_path), error.message)
          for run in log["runs"]:
              rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
              assert len(rules) == len(set(rules))
              for result in run["results"]:
                  assert rules[result["ruleIndex"]] == result["ruleId"]
                  uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
                  if not re.fullmatch("[A-Za-z0-9._~/%-]+", uri): print(uri)
      """
    var logs = [sarif([]), sarif([finding()])]
    for seed in 1...20 as ClosedRange<UInt64> {
      var hostile = HostileFindings(seed: seed)
      logs.append(sarif(hostile.findings(25)))
    }
    let path = try #require(Self.schema)
    let told = try PythonReader.run(script, JSONValue.array(logs).compact, arguments: [path])
    #expect(told == "")
  }
}

extension JSONValue {
  fileprivate subscript(key: String) -> JSONValue {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.key == key }?.value ?? .null
  }

  fileprivate subscript(place: Int) -> JSONValue { elements.indices.contains(place) ? elements[place] : .null }

  fileprivate var elements: [JSONValue] {
    guard case .array(let values) = self else { return [] }
    return values
  }

  fileprivate var text: String {
    guard case .string(let text) = self else { return "" }
    return text
  }

  fileprivate func without(_ key: String) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.key != key })
  }
}
