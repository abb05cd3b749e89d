internal import DossierCore

extension Context {
  /// The git repository in which a store lies.
  func repository(of root: String) throws(GitError) -> GitRepository {
    try GitRepository(of: root, GitEnvironment(directory: world.absoluteDirectory) { world.environment($0) })
  }
}

extension GitError: Reportable {
  var report: ErrorReport { ErrorReport(description, hint: hint) }
}
