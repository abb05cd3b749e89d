internal import DossierCore

extension CheckReport {
  /// Whether it says that something is wrong; strictly, whether anything is doubtful.
  func fails(isStrict: Bool) -> Bool { count(.error) > 0 || isStrict && count(.warning) > 0 }

  /// What was found in what was checked, in one line.
  func summary(of what: String) -> String {
    guard !findings.isEmpty else { return "\(what), no problems" }
    let counts = [(Severity.error, "error"), (.warning, "warning"), (.note, "note")].compactMap { severity, word in
      let count = count(severity)
      return count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    return "\(what), " + counts.joined(separator: ", ")
  }

  /// The report for programs.
  var json: JSONValue {
    .object([
      JSONValue.Member(key: "schema", value: .string("dossier.check/1")),
      JSONValue.Member(key: "cases", value: .integer(cases)),
      JSONValue.Member(key: "files", value: .integer(files)),
      JSONValue.Member(key: "findings", value: .array(findings.map(\.json))),
    ])
  }
}

extension Finding {
  /// The finding for programs.
  var json: JSONValue {
    .objectOfPresent([
      "id": .string(id), "severity": .string(severity.rawValue), "path": .string(path),
      "line": span.map { .integer($0.line) } ?? .null, "column": span.map { .integer($0.column) } ?? .null,
      "length": span.map { .integer($0.length) } ?? .null, "message": .string(message), "hint": .text(hint),
      "excerpt": .text(excerpt),
    ])
  }
}

extension FindingKind {
  /// Kinds, one a line.
  static func table(of kinds: [FindingKind]) -> Table {
    Table(
      columns: [.text("id"), .text("severity"), .text("what", mayBeCut: true)],
      rows: kinds.map { [$0.id, $0.severity.rawValue, $0.summary] })
  }

  /// What a finding means and how to be rid of it.
  func text(palette: Palette) -> String {
    "\(palette.bold(id)) (\(severity.rawValue)): \(summary)\n\n\(explanation)\n"
  }
}
