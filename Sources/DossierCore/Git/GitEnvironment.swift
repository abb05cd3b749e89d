/// What the environment says of git: in a hook, which repository and which index are meant.
public struct GitEnvironment: Sendable, Equatable {
  /// The variables by which a repository is chosen, those of `git rev-parse --local-env-vars`.
  public static let names = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT",
    "GIT_OBJECT_DIRECTORY", "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE",
    "GIT_INDEX_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE", "GIT_PREFIX", "GIT_SHALLOW_FILE",
    "GIT_COMMON_DIR",
  ]
  private static let paths: Set<String> = [
    "GIT_OBJECT_DIRECTORY", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR",
  ]

  /// Those that are set, with full paths.
  let variables: [String: String]
  /// The current directory, from which paths were meant.
  let directory: String

  /// Takes the variables of an environment, whose paths are meant from a directory.
  public init(directory: String, _ variable: (String) -> String?) {
    self.directory = directory
    var variables: [String: String] = [:]
    for name in Self.names {
      guard let value = variable(name), !value.isEmpty else { continue }
      variables[name] = Self.paths.contains(name) && !value.hasPrefix("/") ? "\(directory)/\(value)" : value
    }
    self.variables = variables
  }

  /// What every git gets: no other repository than is meant, messages in English, nobody who is asked, no locks that it
  /// can do without.
  static let base: [String: String?] = {
    var base: [String: String?] = [
      "LC_ALL": "C", "LANGUAGE": "", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0",
      "GIT_LITERAL_PATHSPECS": "1", "GIT_PAGER": "cat",
    ]
    for name in names { base.updateValue(nil, forKey: name) }
    return base
  }()
}
