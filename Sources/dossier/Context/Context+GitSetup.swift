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
  mutating func warn(ofForeign setup: GitSetup) {
    for part in GitSetup.Part.allCases {
      guard case .foreign? = setup.states[part] else { continue }
      warn(setup.problem(part), hint: setup.hint(part))
    }
  }
}

extension GitSetup {
  /// How a part stands, for people.
  func problem(_ part: Part) -> String {
    switch (part, states[part]) {
    case (_, .done?): "as it should be"
    case (.ignore, _): "git is not told to pass over '.dossier/'"
    case (.attributes, _): "git is not told how documents merge"
    case (.driver, .foreign(let driver)?): "the merge driver 'dossier' is '\(driver)'"
    case (.driver, _): "the merge driver is not installed"
    case (.hook, .foreign?), (.mergeHook, .foreign?):
      "there is a hook '\(part.hookName ?? "")' that does not check the store"
    case (.hook, _): "no hook checks what is staged"
    case (.mergeHook, _): "no hook checks what a merge brings together"
    }
  }

  /// The way out.
  func hint(_ part: Part) -> String? {
    switch (part, states[part]) {
    case (_, .done?): nil
    case (.driver, .foreign?):
      "if that is not meant: git config merge.dossier.driver '\(Self.driver)'"
    case (.hook, .foreign?), (.mergeHook, .foreign?): "add this line to it: \(hookLine)"
    default: "'dossier doctor --fix' sets it up"
    }
  }
}
