internal import DossierCore

/// One thing that was looked at, and how it is.
struct HealthLine: Sendable, Equatable {
  /// How it is.
  enum State: String, Sendable {
    case ok, warning, problem
  }

  /// What it belongs to: environment, versions, tools, store, index, files, git, disk.
  let part: String
  let name: String
  let state: State
  /// What was seen.
  let message: String
  /// The way out, if something is amiss.
  var hint: String?
}
