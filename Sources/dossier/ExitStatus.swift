/// How a command ended, as the shell sees it.
///
/// The only list of statuses; the manual's table is made from it.
enum ExitStatus: Int32, CaseIterable, Sendable {
  case done = 0
  case findings = 1
  case failed = 2
  case partlyDone = 3
  case refused = 4
  case conflict = 5
  case untrusted = 6
  case locked = 7
  case usage = 64
  case interrupted = 130

  /// What it means, for the manual.
  var meaning: String {
    switch self {
    case .done: "done"
    case .findings: "'check', 'verify' or 'import' found errors; 'merge-file' left a conflict"
    case .failed: "failed: input or output, not found, not a store"
    case .partlyDone: "partly done: some records were skipped, each is named"
    case .refused: "refused by a rule of the case or a policy"
    case .conflict: "conflict"
    case .untrusted: "the bundle is corrupt, unsafe or not trusted"
    case .locked: "another process holds the lock"
    case .usage: "wrong usage"
    case .interrupted: "interrupted"
    }
  }
}
