/// Where git looks for the hooks of a repository, and who says so.
public struct GitHookFolder: Sendable, Equatable {
  /// Whose settings name the folder.
  public enum Origin: String, Sendable {
    /// Nobody's: it is git's own.
    case git
    /// The repository's.
    case local
    /// Those of one of its work trees.
    case worktree
    /// The user's.
    case global
    /// The machine's.
    case system
    /// The environment's, or those of a command line.
    case command
  }

  /// The folder, with its full path.
  public let path: String
  /// Who says so.
  public let origin: Origin
  /// The folder of hooks that the repository has to itself, with its full path.
  public let own: String

  /// Asks git.
  ///
  /// - Throws: `GitError`.
  init(of repository: GitRepository) throws(GitError) {
    func full(_ path: String) -> String { path.hasPrefix("/") ? path : "\(repository.store)/\(path)" }
    let (_, scope) = try repository.ask(["config", "--show-scope", "--get", "core.hooksPath"])
    origin = scope.split(separator: "\t").first.flatMap { Origin(rawValue: String($0)) } ?? .git
    path = full(try repository.ask(["rev-parse", "--git-path", "hooks"]).answer)
    own = full(try repository.ask(["rev-parse", "--git-common-dir"]).answer) + "/hooks"
  }

  /// Whether hooks are switched off: no hook lies in what is no folder.
  public var isOff: Bool { path == "/dev/null" || path.hasPrefix("/dev/null/") }

  /// Whether it serves every repository of a user or a machine, so that it is nobody's to change for one of them.
  public var isShared: Bool { origin == .global || origin == .system || origin == .command }
}
