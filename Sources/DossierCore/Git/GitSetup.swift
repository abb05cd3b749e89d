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
    /// The hook that checks what is staged.
    case hook
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
  /// The file of the hook, with a full path.
  public let hook: String
  /// The line of the hook that checks this store.
  public let hookLine: String

  /// What is wrong, in the order of the parts.
  public var missing: [Part] { Part.allCases.filter { states[$0] != .done } }

  static let driver = "dossier merge-file %O %A %B %P"
  private static let hookHead = """
    #!/bin/sh
    # Checks what is staged before it is committed; 'git commit --no-verify' passes over it.
    # Made by 'dossier init --git' or 'dossier doctor --fix', which add a line a store.

    """

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
    let (_, path) = try repository.ask(["rev-parse", "--git-path", "hooks/pre-commit"])
    hook = path.hasPrefix("/") ? path : "\(repository.store)/\(path)"
    let place = repository.prefix.isEmpty ? "." : String(repository.prefix.dropLast())
    hookLine = "dossier -C '\(place.replacing("'", with: "'\\''"))' check --staged || exit"
    states[.hook] = try Self.hookState(hook, hookLine)
    self.states = states
  }

  private static func hookState(_ path: String, _ line: String) throws(GitError) -> State {
    do throws(FileError) {
      guard let status = try FileSystem.statusFollowing(path) else { return .missing }
      let text = String(
        decoding: try FileSystem.read(path, limitBytes: 1 << 20, followingLink: true).bytes, as: UTF8.self)
      let isRun = status.stamp.mode & 0o100 != 0
      if text.hasPrefix(hookHead) {
        return isRun && text.split(separator: "\n").contains { $0 == line } ? .done : .missing
      }
      // Somebody's own that checks what is staged does so in its own way.
      return isRun && text.contains("dossier") && text.contains("check --staged") ? .done : .foreign(path)
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

  /// Installs the merge driver and the hook where they are missing; what is somebody's own stays.
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
    if states[.hook] == .missing {
      do throws(FileError) { try writeHook() } catch { throw .file(error) }
      done.append(.hook)
    }
    return done
  }

  private func writeHook() throws(FileError) {
    if let folder = FileSystem.parent(of: hook) { try FileSystem.makeDirectories(folder) }
    var text = Array(Self.hookHead.utf8)
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
