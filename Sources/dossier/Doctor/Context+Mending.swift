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
          return line(part.rawValue, isDone ? .ok : .warning, setup.problem(part), setup.hint(part))
        }
    } catch {
      switch error {
      case .noRepository: return [line("repository", .ok, "there is none")]
      case .noProgram: return []
      default: return [line("repository", .problem, "\(error)", error.hint)]
      }
    }
  }

  /// Mends what can be without asking, and says what it did.
  mutating func mend(_ root: String, lockTimeout: Int) throws -> [String] {
    var mended: [String] = []
    if let status = try FileSystem.status(of: root), status.stamp.mode & 0o007 != 0 {
      // Whom a group may write is shared on purpose; the group keeps what it may.
      let mode = status.stamp.mode & 0o020 != 0 ? status.stamp.mode & 0o7770 : StoreMaker.privateMode
      try FileSystem.setMode(mode, of: root)
      mended.append("nobody else may look into the store: its mode is 0\(String(mode & 0o777, radix: 8))")
    }
    let store = try Store(root: root)
    let writer = try StoreWriter(root: root, timeoutMilliseconds: max(0, lockTimeout) * 1000)
    if writer.recovered.outcome != .nothing { mended.append("finished a change that was pending") }
    for path in try StrayFiles(in: store).temporary where try FileSystem.removeFile(store.fullPath(path)) {
      mended.append("removed '\(path)'")
    }
    _ = consume writer
    let left = try GitVersion.removeLeft(in: store.fullPath(GitVersion.folder))
    if left > 0 { mended.append("removed \(left) versions laid out by processes that are gone") }
    do {
      mended += try setUp(repository(of: root), lockTimeout: lockTimeout)
    } catch GitError.noRepository(_) {
    } catch GitError.noProgram(_) {
    }
    return mended
  }
}
