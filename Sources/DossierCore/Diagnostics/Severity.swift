/// How grave a finding is.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// The data is wrong; `check` fails.
  case error
  /// The data is doubtful; `check --strict` fails.
  case warning
  /// Worth knowing.
  case note

  /// Orders the gravest first.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}
