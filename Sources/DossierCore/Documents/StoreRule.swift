/// A check of a store's own: what its cases must be.
public struct StoreRule: Sendable, Equatable {
  /// The query that chooses the cases that it is about; nil for all of them.
  public let when: String?
  /// The query that those must match.
  public let require: String
  /// What is said of a case that does not: lower case, no full stop.
  public let message: String
  /// The way out.
  public let hint: String?
  /// How grave it is.
  public let severity: Severity
  /// The key of the case at which it is said.
  public let place: String

  /// The id of the findings that a rule makes, by the name of its file.
  public static func findingID(_ name: Slug) -> String { "rule/\(name)" }
}

extension StoreRule: DeclaredDocument {
  static let name = "rule"

  init(from fields: inout Fields) {
    when = fields.optional("when", "the query that chooses cases", standard: "all cases, open and closed")
    require = fields.required("require", "the query that those must match")
    message = fields.required("message", "what is said of a case that does not")
    hint = fields.optional("hint", "the way out")
    severity = fields.value(
      "severity", "how grave it is: errors make a check fail", default: .warning, written: "warning")
    let key: CaseKey? = fields.optional("at", "the key of the case at which it is said", standard: "number")
    place = key?.text ?? "number"
    guard fields.findings.isEmpty else { return }
    let texts: [(key: StaticString, hint: String)] = [
      ("require", "write the query that the cases must match: 'dossier-queries(7)'"),
      ("message", "say what is wrong with a case that does not match, in a few words"),
    ]
    for (key, hint) in texts where fields.peek(key)?.allSatisfy(\.isWhitespace) ?? false {
      fields.problem("missing-key", at: key, "'\(key)' is empty", hint: hint)
    }
  }
}

extension Severity: WordField {}

/// A key of a case.
private struct CaseKey: ScalarField {
  let text: String

  static var kind: ScalarKind { .word(Case.schema.fields.map(\.key)) }
  static var placeholder: CaseKey { CaseKey(text: "number") }
  static func read(_ text: String) throws(ScalarProblem) -> CaseKey {
    try kind.check(text, currency: .euro)
    return CaseKey(text: text)
  }
}
