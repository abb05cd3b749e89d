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
    case (_, .foreign?): "there is a hook '\(name)' that does not check the store"
    case (_, .idle?): "the hook '\(name)' is not executable, so that git does not run it"
    case (_, .shared(let folder)?): "no hook '\(name)' checks the store in '\(folder)', which serves every repository"
    case (_, .off?): "hooks are switched off: core.hooksPath is '/dev/null'"
    case (.hook, _): "no hook checks what is staged"
    case (.mergeHook, _): "no hook checks what a merge brings together"
    }
  }

  /// The way out.
  func hint(_ part: Part) -> String? {
    switch (part, states[part]) {
    case (_, .done?): nil
    case (.driver, .foreign?): "if that is not meant: git config merge.dossier.driver '\(Self.driver)'"
    case (_, .foreign(let path)?): foreignHint(path)
    case (_, .idle(let path)?): "chmod +x \(path.shellWord)"
    case (_, .shared?), (_, .off?): ownHooksHint
    default: "'dossier doctor --fix' sets it up"
    }
  }

  /// A line in a shell's script, a command in another program's.
  private func foreignHint(_ path: String) -> String {
    let read = try? FileSystem.read(path, limitBytes: 1 << 20, followingLink: true).bytes
    let first = String(decoding: (read ?? []).prefix { $0 != 10 }, as: UTF8.self)
    let isShell = !first.hasPrefix("#!") || first.split { !$0.isLetter }.contains { $0.hasSuffix("sh") }
    guard isShell, read?.contains(0) == false else { return "let it run this, and fail if that does: \(hookCommand)" }
    return "add this line to it, before whatever ends it: \(hookLine)"
  }

  /// How a repository gets hooks of its own.
  private var ownHooksHint: String {
    let scope: String
    switch hookFolder.origin {
    case .command: return "the environment (GIT_CONFIG_…) says so: take that out, and look again"
    case .worktree: scope = "--worktree "
    case .git, .local, .global, .system: scope = ""
    }
    let command = "git config \(scope)core.hooksPath \(hookFolder.own.shellWord)"
    return "to have hooks of its own here: \(command), then 'dossier doctor --fix'"
      + (hookFolder.isShared && !hookFolder.isOff ? "; git then runs none of the others here" : "")
  }
}
