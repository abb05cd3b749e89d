import DossierCore
import Synchronization
import Testing

/// A store with a few files and a set of changes that touches each kind.
struct StoreFixture {
  let scratch: ScratchDirectory
  var changes = ChangeSet()

  static let files = [
    "dossier.yaml": "dossier: 1\n",
    "creditors/k.yaml": "name: K\n",
    "cases/2023-04/1.yaml": "number: 1\n",
    "cases/2023-04/2.yaml": "number: 2\n",
    "cases/2023-04/2/old.pdf": "old",
  ]

  init(_ files: [String: String] = Self.files) throws {
    scratch = try ScratchDirectory()
    for (path, text) in files { try scratch.put(path, text) }
  }

  /// Replaces, makes (also in new directories) and removes.
  static func mixed() throws -> StoreFixture {
    var fixture = try StoreFixture()
    fixture.replace("cases/2023-04/1.yaml", "number: 1\n", by: "number: 1 changed\n")
    fixture.replace("creditors/k.yaml", "name: K\n", by: "name: Kk\n")
    fixture.create("cases/2023-05/3.yaml", "number: 3\n")
    fixture.create("cases/2023-05/3/scan.pdf", "scan")
    fixture.remove("cases/2023-04/2.yaml", "number: 2\n")
    fixture.remove("cases/2023-04/2/old.pdf", "old")
    fixture.changes.removeDirectoryIfEmpty("cases/2023-04/2")
    return fixture
  }

  /// What the store holds after the mixed changes.
  static let mixedResult = [
    "dossier.yaml": "dossier: 1\n", "creditors/": "", "creditors/k.yaml": "name: Kk\n", "cases/": "",
    "cases/2023-04/": "", "cases/2023-04/1.yaml": "number: 1 changed\n", "cases/2023-05/": "",
    "cases/2023-05/3.yaml": "number: 3\n", "cases/2023-05/3/": "", "cases/2023-05/3/scan.pdf": "scan",
  ]

  mutating func create(_ path: String, _ text: String) { changes.write(path, Array(text.utf8), expecting: nil) }

  mutating func replace(_ path: String, _ old: String, by new: String) {
    changes.write(path, Array(new.utf8), expecting: Array(old.utf8))
  }

  mutating func remove(_ path: String, _ old: String) { changes.remove(path, expecting: Array(old.utf8)) }

  /// Commits as one process would, asking the probe.
  func commit(
    support: RenameSupport = .kernel, random: UInt64 = 1, probe: @escaping StoreProbe = { _ in .proceed }
  ) throws(StoreError) {
    try StoreWriter(root: scratch.path, timeoutMilliseconds: 0, support: support, probe: probe)
      .commit(changes) { random }
  }

  /// Does what the next command does first.
  @discardableResult
  func recover(
    support: RenameSupport = .kernel, probe: @escaping StoreProbe = { _ in .proceed }
  ) throws(StoreError) -> RecoveryReport {
    try StoreWriter(root: scratch.path, timeoutMilliseconds: 0, support: support, probe: probe).recovered
  }
}

/// Answers every step with `proceed` but one.
final class OneStep: Sendable {
  private let number: Int
  private let verdict: StoreVerdict
  private let seen = Mutex<[StoreStep]>([])

  init(_ number: Int, _ verdict: StoreVerdict) {
    self.number = number
    self.verdict = verdict
  }

  var steps: [StoreStep] { seen.withLock { $0 } }

  var wasReached: Bool { steps.count > number }

  @Sendable func answer(_ step: StoreStep) -> StoreVerdict {
    seen.withLock { steps in
      steps.append(step)
      return steps.count - 1 == number ? verdict : .proceed
    }
  }
}
