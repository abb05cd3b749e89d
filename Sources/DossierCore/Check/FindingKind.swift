/// One kind of finding: what `check --list` and `check --explain` say of it.
public struct FindingKind: Sendable, Equatable {
  /// The stable name, such as `invoice-due-before-date`.
  public let id: String
  /// How grave such a finding is.
  public let severity: Severity
  /// What it says, in one line without a full stop.
  public let summary: String
  /// Why it matters and what to do, in sentences.
  public let explanation: String

  init(_ id: String, _ severity: Severity, _ summary: String, _ explanation: String) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
  }

  /// A finding of this kind about a file as a whole.
  func finding(in path: String, _ message: String, hint: String? = nil) -> Finding {
    Finding(id: id, severity: severity, path: path, message: message, hint: hint)
  }
}

extension Loaded {
  /// A finding of a kind at the value of a path, or at the nearest thing above it.
  func finding(_ kind: FindingKind, at place: YAMLPath, _ message: String, hint: String? = nil) -> Finding {
    finding(kind.id, kind.severity, at: place, message, hint: hint)
  }
}
