/// How far git is told what a store is: what it merges by, what it passes over, and what checks a commit.
public struct GitSetup: Sendable, Equatable {
  /// One of the things that are told.
  public enum Part: String, Sendable, CaseIterable {
    /// `.gitignore`: what is derived or local stays out.
    case ignore
    /// `.gitattributes`: which files merge how.
    case attributes
    /// The merge driver in the repository's configuration.
    case driver
    /// The hook that checks what is staged before a commit.
    case hook
    /// The hook that checks what a merge brings together before its commit, for which git does not run the other.
    case mergeHook = "merge hook"

    /// The name of its hook in git; nil for what is none.
    public var hookName: String? {
      switch self {
      case .ignore, .attributes, .driver: nil
      case .hook: "pre-commit"
      case .mergeHook: "pre-merge-commit"
      }
    }

    fileprivate static let hooks: [Part] = [.hook, .mergeHook]
  }

  /// How it stands.
  public enum State: Sendable, Equatable {
    /// As it should be.
    case done
    /// Not there.
    case missing
    /// There, but somebody's own: it is left alone.
    case foreign(String)
    /// A hook of somebody's own that does not check the store, with its full path: a shell's script takes a line more.
    case foreignHook(String, isShell: Bool)
    /// What stands in the place of a hook, or where it should lie, cannot be read.
    case unreadable(FileError)
    /// A hook that would check the store, and that git does not run since it is not executable.
    case idle(String)
    /// Hooks are looked for in a folder that serves every repository.
    case shared(String)
    /// Hooks are switched off.
    case off
  }

  /// How each part stands.
  public let states: [Part: State]
  /// The files of the hooks, with full paths.
  private let hooks: [Part: String]
  /// Where git looks for hooks.
  public let hookFolder: GitHookFolder
  /// What a hook runs to check this store.
  public let hookCommand: String
  /// The line of a hook that checks this store; where the store is not there, as on another branch, it passes over it.
  public let hookLine: String

  /// What is wrong, in the order of the parts.
  public var missing: [Part] { Part.allCases.filter { states[$0] != .done } }

  /// The command of the merge driver, as git is told it.
  public static let driver = "dossier merge-file %O %A %B %P"

  /// How a hook of dossier's own begins.
  private static func head(of part: Part) -> String {
    """
    #!/bin/sh
    # Checks what is staged before it is committed; 'git \(part == .mergeHook ? "merge" : "commit") --no-verify' passes over it.
    # Made by 'dossier init --git' or 'dossier doctor --fix', which add a line a store.

    """
  }

  /// Looks at the setup of a store's repository.
  ///
  /// - Throws: `GitError`.
  public init(of repository: GitRepository) throws(GitError) {
    var states: [Part: State] = [:]
    let (isIgnored, _) = try repository.ask(["check-ignore", "-q", "\(StoreLayout.local)/index.sqlite"])
    states[.ignore] = isIgnored ? .done : .missing
    let sample = "\(StoreLayout.cases)/2000-01/1"
    let (_, merge) = try repository.ask(["check-attr", "merge", "--", "\(sample).yaml"])
    let (_, binary) = try repository.ask(["check-attr", "text", "--", "\(sample)/1.txt"])
    let isTold = merge.hasSuffix(": merge: dossier") && binary.hasSuffix(": text: unset")
    states[.attributes] = isTold ? .done : .missing
    let (_, driver) = try repository.ask(["config", "--get", "merge.dossier.driver"])
    states[.driver] = driver.isEmpty ? .missing : driver == Self.driver ? .done : .foreign(driver)
    let place = repository.prefix.isEmpty ? "." : String(repository.prefix.dropLast())
    hookCommand = "dossier -C \(place.shellQuoted) check --staged"
    hookLine = "[ ! -e \("\(place)/\(StoreLayout.settings)".shellQuoted) ] || \(hookCommand) || exit"
    hookFolder = try GitHookFolder(of: repository)
    var hooks: [Part: String] = [:]
    for part in Part.hooks {
      let path = "\(hookFolder.path)/\(part.hookName ?? "")"
      hooks[part] = path
      states[part] = Self.state(of: part, at: path, in: hookFolder, hookLine)
    }
    self.hooks = hooks
    self.states = states
  }

  private static func state(
    of part: Part, at path: String, in folder: GitHookFolder, _ line: String
  ) -> State {
    guard !folder.isOff else { return .off }
    do throws(FileError) {
      let otherwise: State = folder.isShared ? .shared(folder.path) : .missing
      guard let status = try FileSystem.statusFollowing(path) else { return otherwise }
      let hook = try GitHookText(at: path)
      let isRun = status.stamp.mode & 0o100 != 0
      if !folder.isShared, hook.text.hasPrefix(head(of: part)) {
        return isRun && hook.lines.contains { $0 == line } ? .done : .missing
      }
      if hook.checksStaged { return isRun ? .done : .idle(path) }
      return folder.isShared ? otherwise : .foreignHook(path, isShell: hook.isShellScript)
    } catch {
      return .unreadable(error)
    }
  }

  /// The files of the store that are to be written, with what they hold now.
  ///
  /// - Throws: `GitError.file`.
  public func files(in store: String) throws(GitError) -> [(path: String, before: [UInt8]?, after: [UInt8])] {
    var files: [(path: String, before: [UInt8]?, after: [UInt8])] = []
    for (part, path, lines) in [
      (Part.ignore, ".gitignore", GitFiles.ignore), (.attributes, ".gitattributes", GitFiles.attributes),
    ] where states[part] != .done {
      do throws(FileError) {
        let full = "\(store)/\(path)"
        let before =
          try FileSystem.status(of: full) == nil ? nil : try FileSystem.read(full, limitBytes: 1 << 20).bytes
        files.append((path, before, GitFiles.adding(lines, to: before ?? [])))
      } catch {
        throw .file(error)
      }
    }
    return files
  }

  /// Installs the merge driver and the hooks where they are missing; what is somebody's own stays.
  ///
  /// - Returns: What was installed.
  /// - Throws: `GitError`.
  public func install(in repository: GitRepository) throws(GitError) -> [Part] {
    var done: [Part] = []
    if states[.driver] == .missing {
      _ = try repository.run(["config", "merge.dossier.name", "dossier: documents of a store"])
      _ = try repository.run(["config", "merge.dossier.driver", Self.driver])
      done.append(.driver)
    }
    for part in Part.hooks where states[part] == .missing {
      guard let hook = hooks[part] else { continue }
      do throws(FileError) { try write(part, to: hook) } catch { throw .file(error) }
      done.append(part)
    }
    return done
  }

  private func write(_ part: Part, to hook: String) throws(FileError) {
    if let folder = FileSystem.parent(of: hook) { try FileSystem.makeDirectories(folder) }
    var text = Array(Self.head(of: part).utf8)
    let temporary = "\(hook).dossier-\(FileSystem.processID())"
    if try FileSystem.statusFollowing(hook) != nil {
      text = try FileSystem.read(hook, limitBytes: 1 << 20, followingLink: true).bytes
    }
    if !String(decoding: text, as: UTF8.self).split(separator: "\n").contains(where: { $0 == hookLine }) {
      text = GitFiles.adding("\(hookLine)\n", to: text)
    }
    try FileSystem.create(temporary, bytes: text, ownership: FileOwnership(mode: 0o755), syncing: false)
    do throws(FileError) {
      try FileSystem.rename(temporary, to: hook)
    } catch {
      _ = try? FileSystem.removeFile(temporary)
      throw error
    }
  }
}
