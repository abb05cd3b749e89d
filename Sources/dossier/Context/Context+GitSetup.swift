internal import DossierCore

extension Context {
  /// Tells git what it does not know of a store yet: files in it, the merge driver, the hooks.
  ///
  /// - Returns: What was done, in words.
  mutating func setUp(_ repository: GitRepository, lockTimeout: Int = 10) throws -> [String] {
    let setup = try GitSetup(of: repository)
    var plan = FilePlan()
    for file in try setup.files(in: repository.store) { plan.write(file.path, file.after, over: file.before) }
    if !plan.isEmpty {
      let writer = try StoreWriter(root: repository.store, timeoutMilliseconds: max(0, lockTimeout) * 1000)
      var random = random
      try writer.commit(plan.changes) { random.next() }
    }
    return plan.files.map { "wrote '\($0.path)'" }
      + (try setup.install(in: repository).map { part in
        part.hookName.map { "installed the hook '\($0)'" } ?? "installed the merge driver"
      })
  }

  /// Says which parts git is told otherwise, by somebody whose own they are.
  mutating func warn(ofForeign setup: GitSetup, in root: String) {
    for part in GitSetup.Part.allCases {
      guard let state = setup.states[part], ![.done, .missing].contains(state) else { continue }
      warn(setup.problem(part), hint: setup.hint(part, commands(in: root)))
    }
  }
}
