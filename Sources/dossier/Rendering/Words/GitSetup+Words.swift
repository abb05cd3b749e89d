internal import DossierCore

extension GitSetup {
  /// How a part stands, for people.
  func problem(_ part: Part) -> String {
    let name = part.hookName ?? ""
    return switch (part, states[part]) {
    case (_, .done?): "as it should be"
    case (.ignore, _): "git is not told to pass over '.dossier/'"
    case (.attributes, _): "git is not told how documents merge"
    case (.driver, .foreign(let driver)?): "the merge driver 'dossier' is '\(driver)'"
    case (.driver, _): "the merge driver is not installed"
    case (_, .foreign?), (_, .foreignHook?): "there is a hook '\(name)' that does not check the store"
    case (_, .unreadable(let error)?): "the hook '\(name)' cannot be read: \(error)"
    case (_, .idle?): "the hook '\(name)' is not executable, so that git does not run it"
    case (_, .shared(let folder)?): "no hook '\(name)' checks the store in '\(folder)', which serves every repository"
    case (_, .off?): "hooks are switched off: core.hooksPath is '/dev/null'"
    case (.hook, _): "no hook checks what is staged"
    case (.mergeHook, _): "no hook checks what a merge brings together"
    }
  }

  /// The way out, by commands that mean the store.
  func hint(_ part: Part, _ commands: StoreCommands) -> String? {
    switch (part, states[part]) {
    case (_, .done?): nil
    case (.driver, .foreign?):
      "if that is not meant: \(commands.git) config merge.dossier.driver \(Self.driver.shellWord)"
    case (_, .foreignHook(_, isShell: true)?): "add this line to it, before whatever ends it: \(hookLine)"
    case (_, .foreign?), (_, .foreignHook?): "let it run this, and fail if that does: \(hookCommand)"
    case (_, .unreadable?): "see what is there and who may read it, then '\(commands.dossier) doctor --fix'"
    case (_, .idle(let path)?): "chmod +x \(path.shellWord)"
    case (_, .shared?), (_, .off?): ownHooksHint(commands)
    default: "'\(commands.dossier) doctor --fix' sets it up"
    }
  }

  /// How a repository gets hooks of its own.
  private func ownHooksHint(_ commands: StoreCommands) -> String {
    let scope: String
    switch hookFolder.origin {
    case .command: return "the environment (GIT_CONFIG_…) says so: take that out, and look again"
    case .worktree: scope = "--worktree "
    case .git, .local, .global, .system: scope = ""
    }
    let command = "\(commands.git) config \(scope)core.hooksPath \(hookFolder.own.shellWord)"
    return "to have hooks of its own here: \(command), then '\(commands.dossier) doctor --fix'"
      + (hookFolder.isShared && !hookFolder.isOff ? "; git then runs none of the others here" : "")
  }
}
