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
  }

  /// How each part stands.
  public let states: [Part: State]
  /// The files of the hooks, with full paths.
  private let hooks: [Part: String]
  /// The line of a hook that checks this store.
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
    hookLine = "dossier -C '\(place.replacing("'", with: "'\\''"))' check --staged || exit"
    // A folder of hooks that the user's or the machine's settings name serves every repository: it is nobody's to change.
    let (_, scope) = try repository.ask(["config", "--show-scope", "--get", "core.hooksPath"])
    let areEverybodys = scope.hasPrefix("global") || scope.hasPrefix("system")
    var hooks: [Part: String] = [:]
    for part in Part.hooks {
      let (_, path) = try repository.ask(["rev-parse", "--git-path", "hooks/\(part.hookName ?? "")"])
      let full = path.hasPrefix("/") ? path : "\(repository.store)/\(path)"
      hooks[part] = full
      // By '/dev/null' hooks are switched off.
      let isOthers = areEverybodys || full.hasPrefix("/dev/null/")
      states[part] = isOthers ? .foreign(full) : try Self.state(of: part, at: full, hookLine)
    }
    self.hooks = hooks
    self.states = states
  }

  private static func state(of part: Part, at path: String, _ line: String) throws(GitError) -> State {
    do throws(FileError) {
      guard let status = try FileSystem.statusFollowing(path) else { return .missing }
      let text = String(
        decoding: try FileSystem.read(path, limitBytes: 1 << 20, followingLink: true).bytes, as: UTF8.self)
      let isRun = status.stamp.mode & 0o100 != 0
      if text.hasPrefix(head(of: part)) {
        return isRun && text.split(separator: "\n").contains { $0 == line } ? .done : .missing
      }
      // Somebody's own that checks what is staged does so in its own way.
      let checks = text.split(separator: "\n").contains { line in
        !line.hasPrefix("#") && line.contains("dossier") && line.contains("check --staged")
      }
      return isRun && checks ? .done : .foreign(path)
    } catch {
      throw .file(error)
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
