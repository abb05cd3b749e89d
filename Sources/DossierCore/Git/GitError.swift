/// Something that git could not do, or was not there to do.
public enum GitError: Error, Sendable, Equatable {
  /// There is no program of this name, or it cannot be started.
  case noProgram(FileError)
  /// The store lies in no work tree.
  case noRepository(String)
  /// There is no commit of this name.
  case noSuchRevision(String)
  /// The store's settings are not in the index, so that what is staged is no store.
  case notStaged(String)
  /// Paths of the store that were not merged to an end.
  case unmerged([String])
  /// Git ended with an error: what it was asked, and what it said.
  case failed(String, String)
  /// A file that git's answer is kept in, or that it was told of.
  case file(FileError)
}

extension GitError: CustomStringConvertible {
  /// The sentence for people.
  public var description: String {
    switch self {
    case .noProgram(let error):
      error.cause == .missing ? "there is no program 'git'" : "'git' cannot be used: \(error)"
    case .noRepository(let directory): "'\(directory)' is in no git repository"
    case .noSuchRevision(let name): "git knows no commit '\(name)'"
    case .notStaged(let path): "'\(path)' is not staged"
    case .unmerged(let paths):
      "'\(paths.first ?? "")' is not merged to an end"
        + (paths.count > 1 ? ", nor \(paths.count == 2 ? "is another" : "are \(paths.count - 1) others")" : "")
    case .failed(let what, let message): "'git \(what)' failed: \(message)"
    case .file(let error): error.description
    }
  }

  /// The way out, if there is one to name.
  public var hint: String? {
    switch self {
    case .noProgram: "install git"
    case .noRepository(let store):
      "make one with 'git -C \(store.shellWord) init', then 'dossier -C \(store.shellWord) doctor --fix' sets it up"
    case .noSuchRevision:
      "give a branch, a tag, or a commit that 'git log' shows; a shallow clone lacks older ones ('git fetch --unshallow')"
    case .notStaged(let path): "git add \(path)"
    case .unmerged: "mend the file, and 'git add' it"
    case .failed(_, let message) where message.contains("dubious ownership"):
      "the directory belongs to another user: git takes it once 'safe.directory' names it"
    case .failed, .file: nil
    }
  }
}
