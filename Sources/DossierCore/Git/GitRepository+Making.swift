extension GitRepository {
  /// The `.git` at or above a store, whether git can use it or not; nil if there is none.
  public static func trace(at store: String) -> String? {
    var folder: String? = store
    while let current = folder {
      let path = current == "/" ? "/.git" : "\(current)/.git"
      if (try? FileSystem.status(of: path)) != nil { return path }
      folder = FileSystem.parent(of: current)
    }
    return nil
  }

  /// Makes a repository in a directory.
  ///
  /// - Throws: `GitError.noProgram` or `failed`.
  public static func make(in directory: String) throws(GitError) {
    let captured = try run(["-C", directory, "init", "-q"], GitEnvironment.base)
    guard captured.ending == .status(0) else { throw failure(["init"], captured) }
  }
}
