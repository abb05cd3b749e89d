internal import DossierCore

extension CheckReport {
  /// The report as JUnit XML: a test case for each finding, and one that passes for each kind that was not found.
  ///
  /// Where a document is wrong, what could not be looked for in it does not pass.
  /// What makes the command fail is a failure, everything else is skipped. A test case is named after what is wrong and
  /// not after its line, so that readers know it again when lines move; its class is the file without `.yaml`.
  func jUnit(in folder: String, isStrict: Bool, kinds: [FindingKind]) -> String {
    var seen: [String: Int] = [:]
    let found = findings.map { finding in
      let name = "\(finding.id): \(finding.message)"
      let key = "\(finding.path)\u{0}\(name)"
      let same = seen[key, default: 0]
      seen[key] = same + 1
      return finding.jUnit(
        in: folder, named: same == 0 ? name : "\(name) (\(same + 1))",
        as: finding.severity.fails(isStrict: isStrict) ? "failure" : "skipped")
    }
    let ids = Set(findings.map(\.id))
    let sought = isPartial ? StoreCheck.kindsOfTexts : nil
    let passed = kinds.filter { !ids.contains($0.id) && sought?.contains($0.id) ?? true }.map { kind in
      HTMLText.empty("testcase", ["classname": "dossier check", "name": kind.id, "time": "0"])
    }
    let tests = String(found.count + passed.count)
    let failures = findings.count { $0.severity.fails(isStrict: isStrict) }
    let (failed, skipped) = (String(failures), String(found.count - failures))
    let suite = HTMLText.element(
      "testsuite",
      [
        "name": "dossier check", "tests": tests, "failures": failed, "errors": "0", "skipped": skipped, "time": "0",
      ], Self.lines(found + passed))
    let suites = HTMLText.element(
      "testsuites",
      [
        "name": "dossier check", "tests": tests, "failures": failed, "errors": "0", "skipped": skipped, "time": "0",
      ], Self.lines([suite]))
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(suites.markup)\n"
  }

  private static func lines(_ elements: [HTMLText]) -> [HTMLText] {
    [.lineBreak] + elements.flatMap { [$0, .lineBreak] }
  }
}

extension Finding {
  fileprivate func jUnit(in folder: String, named name: String, as outcome: StaticString) -> HTMLText {
    let file = path(in: folder)
    let lines = text(in: folder).split(separator: "\n", omittingEmptySubsequences: false)
    let result = HTMLText.element(
      outcome, ["message": message, "type": id],
      Array(lines.map { [HTMLText(String($0))] }.joined(separator: [.lineBreak])))
    let place = file.hasSuffix(".yaml") ? String(file.dropLast(".yaml".count)) : file
    return span.map { span in
      .element(
        "testcase",
        ["classname": place, "name": name, "file": file, "line": String(span.line), "time": "0"], [result])
    } ?? .element("testcase", ["classname": place, "name": name, "file": file, "time": "0"], [result])
  }
}
