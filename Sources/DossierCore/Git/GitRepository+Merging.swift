extension GitRepository {
  /// Merges the lines of a file that two sides changed, as git does where nobody says otherwise: what both changed stands
  /// between marks, and the result in the second file.
  ///
  /// - Returns: Whether nothing was left between marks.
  /// - Throws: `GitError.noProgram` or `failed`; the file is then as before.
  public static func mergeLines(base: String, ours: String, theirs: String) throws(GitError) -> Bool {
    let arguments = [
      "merge-file", "--diff3", "-L", "ours", "-L", "base", "-L", "theirs", "--", ours, base, theirs,
    ]
    let captured = try run(arguments, GitEnvironment.base)
    switch captured.ending {
    case .status(0): return true
    // The number of conflicts, or 127 for more.
    case .status(let count) where count < 128: return false
    default: throw failure(["merge-file"], captured)
    }
  }
}
