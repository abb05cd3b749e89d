internal import DossierCore

extension CheckReport {
  /// Whether it says that something is wrong; strictly, whether anything is doubtful.
  func fails(isStrict: Bool) -> Bool { findings.contains { $0.severity.fails(isStrict: isStrict) } }

  /// What was found in what was checked, in one line.
  func summary(of what: String) -> String {
    guard !findings.isEmpty else { return "\(what), no problems" }
    let counts = [(Severity.error, "error"), (.warning, "warning"), (.note, "note")].compactMap { severity, word in
      let count = count(severity)
      return count == 0 ? nil : count.counted(word)
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

extension Severity {
  /// Whether such a finding says that something is wrong; strictly, whether it is doubtful.
  func fails(isStrict: Bool) -> Bool {
    switch self {
    case .error: true
    case .warning: isStrict
    case .note: false
    }
  }
}

extension Finding {
  /// The finding for programs.
  var json: JSONValue {
    .objectOfPresent([
      "id": .string(id), "severity": .string(severity.rawValue), "path": .string(path),
      "line": span.map { .integer($0.line) } ?? .null, "column": span.map { .integer($0.column) } ?? .null,
      "length": span.map { .integer($0.length) } ?? .null, "message": .string(message), "hint": .text(hint),
      "excerpt": .text(excerpt), "excerpt-column": excerptColumn > 1 ? .integer(excerptColumn) : .null,
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

  /// What a finding means and how to be rid of it; on a terminal broken at words to its width.
  func text(width: Int? = nil, palette: Palette) -> String {
    // The id is set in bold, which takes no columns.
    let head = "\(id) (\(severity.rawValue)): \(summary)".wrapped(to: width).dropFirst(id.count)
    var text = "\(palette.bold(id))\(head)\n\n\(explanation.wrapped(to: width))\n"
    guard let example else { return text }
    func add(_ title: String, _ lines: [String]) {
      text += "\n\(title):\n\n" + lines.map { $0.isEmpty ? "\n" : "    \($0.printable)\n" }.joined()
    }
    add("For example, in \(example.place)", example.brokenLines)
    add("This is right", example.soundLines)
    return text
  }

  /// Kinds for programs, with their examples.
  static func json(of kinds: [FindingKind]) -> JSONValue {
    .object([
      JSONValue.Member(key: "schema", value: .string("dossier.checks/1")),
      JSONValue.Member(key: "findings", value: .array(kinds.map(\.json))),
    ])
  }

  private var json: JSONValue {
    .object([
      JSONValue.Member(key: "id", value: .string(id)),
      JSONValue.Member(key: "severity", value: .string(severity.rawValue)),
      JSONValue.Member(key: "summary", value: .string(summary)),
      JSONValue.Member(key: "explanation", value: .string(explanation)),
      JSONValue.Member(key: "example", value: example?.json ?? .null),
    ])
  }
}

extension FindingExample {
  /// The example for programs.
  fileprivate var json: JSONValue {
    .object([
      JSONValue.Member(key: "in", value: .string(document)), JSONValue.Member(key: "wrong", value: .string(broken)),
      JSONValue.Member(key: "right", value: .string(sound)),
    ])
  }
}
