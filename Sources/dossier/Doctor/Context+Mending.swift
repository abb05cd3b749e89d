internal import DossierCore

extension Context {
  /// How git is set up for a store.
  func gitHealth(_ root: String) -> [HealthLine] {
    func line(_ name: String, _ state: HealthLine.State, _ message: String, _ hint: String? = nil) -> HealthLine {
      HealthLine(part: "git", name: name, state: state, message: message, hint: hint)
    }
    do throws(GitError) {
      let repository = try repository(of: root)
      let setup = try GitSetup(of: repository)
      let place = repository.prefix.isEmpty ? "the store" : "'\(repository.prefix.dropLast())' of \(repository.top)"
      return [line("repository", .ok, place)]
        + GitSetup.Part.allCases.map { part in
          let isDone = setup.states[part] == .done
          return line(part.rawValue, isDone ? .ok : .warning, setup.problem(part), setup.hint(part, commands(in: root)))
        }
    } catch {
      switch error {
      case .noRepository:
        guard let path = GitRepository.trace(at: root) else { return [line("repository", .ok, "there is none")] }
        return [
          line(
            "repository", .problem, "git takes '\(path)' for no repository of its own",
            "see who may read it (chmod u+rwx \(path.shellWord)), and what 'git status' says")
        ]
      case .noProgram: return []
      default: return [line("repository", .problem, "\(error)", error.hint)]
      }
    }
  }

  /// Mends what can be without asking; what cannot be mended hides nothing else.
  mutating func mend(_ root: String, lockTimeout: Int) -> Mending {
    var mending = Mending()
    mending.attempt { try Self.closeToOthers(root) }
    mending.attempt { try Self.finishChange(root, lockTimeout) }
    mending.attempt {
      let left = try GitVersion.removeLeft(in: "\(root)/\(GitVersion.folder)")
      let versions = left.counted("version")
      return left > 0 ? ["removed \(versions) laid out by processes that are gone"] : []
    }
    var context = self
    mending.attempt {
      do {
        return try context.setUp(context.repository(of: root), lockTimeout: lockTimeout)
      } catch GitError.noRepository(_) {
        return []
      } catch GitError.noProgram(_) {
        return []
      }
    }
    self = context
    return mending
  }

  private static func closeToOthers(_ root: String) throws -> [String] {
    guard let status = try FileSystem.status(of: root), status.stamp.mode & 0o007 != 0 else { return [] }
    // Whom a group may write is shared on purpose; the group keeps what it may.
    let mode = status.stamp.mode & 0o020 != 0 ? status.stamp.mode & 0o7770 : StoreMaker.privateMode
    try FileSystem.setMode(mode, of: root)
    return ["nobody else may look into the store: its mode is 0\(String(mode & 0o777, radix: 8))"]
  }

  /// Finishes a change that is pending and removes the temporary files of writers that are gone, under the lock.
  private static func finishChange(_ root: String, _ lockTimeout: Int) throws -> [String] {
    // The lock finishes the change; damaged settings, which the change may mend, come after.
    let writer = try StoreWriter(root: root, timeoutMilliseconds: max(0, lockTimeout) * 1000)
    let store = try Store(root: root)
    var mended = writer.recovered.outcome == .nothing ? [] : ["finished a change that was pending"]
    for path in try StrayFiles(in: store).temporary where try FileSystem.removeFile(store.fullPath(path)) {
      mended.append("removed '\(path)'")
    }
    _ = consume writer
    return mended
  }
}

/// What was mended and what could not be, in words.
struct Mending: Equatable {
  private(set) var mended: [String] = []
  private(set) var notMended: [String] = []
  /// Whether another process held the store.
  private(set) var isLocked = false

  /// Does a part of the work; an error is told and ends nothing else.
  mutating func attempt(_ work: () throws -> [String]) {
    do {
      mended += try work()
    } catch {
      let report = ErrorReport(error)
      isLocked = isLocked || report.status == .locked
      let finding = report.findings.first.map { "\($0.path): \($0.message)" }
      notMended.append(report.message ?? finding ?? "\(error)")
    }
  }
}
