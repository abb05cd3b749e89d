import DossierCore
import Foundation
import Glibc
import Synchronization
import Testing

/// Changes that the times of files tell badly or not at all.
@Suite struct IndexRacyTests {
  private static func run(_ script: String, in files: ManyCases) throws {
    try #require(try runProgram(["sh", "-ec", "cd \(files.scratch.path)\n\(script)"]) == 0, "\(script)")
  }

  @Test func `A file written in the moment of the refresh, with the same size, is read again`() throws {
    var files = try ManyCases(3)
    for round in 0..<500 {
      try files.set(round % 3, 1000 + round)
      try #require(try files.indexed() == files.expected, "round \(round)")
    }
  }

  @Test func `Times put back by hand hide nothing`() throws {
    var files = try ManyCases(5)
    let path = ManyCases.path(1)
    try Self.run("touch -d '2020-01-01 00:00:00' cases/*/*", in: files)
    #expect(try files.indexed() == files.expected)
    for cents in [2345, 3456, 4567] {
      try files.set(1, cents)
      try Self.run("touch -d '2020-01-01 00:00:00' \(path)", in: files)
      #expect(try files.indexed() == files.expected)
      // Another file with the same time and size, moved or copied over it.
      try files.set(1, cents + 1)
      try Self.run(
        "cp -p \(path) other; touch -d '2020-01-01 00:00:00' other; touch -d '2020-01-01 00:00:00' \(path)", in: files)
      #expect(try files.indexed() == files.expected)
      try files.set(1, cents + 2)
      try Self.run("cp -p \(path) other; touch -r cases/2023-01/A10000.yaml other", in: files)
      #expect(try files.indexed() == files.expected)
      try Self.run("mv other \(path)", in: files)
      #expect(try files.indexed() == files.expected)
      try scratchText(files, "other", ManyCases.text(1, cents + 3))
      try files.set(1, cents + 3)
      try Self.run("touch -d '2020-01-01 00:00:00' other; cp -p other \(path); rm other", in: files)
      #expect(try files.indexed() == files.expected)
    }
  }

  private func scratchText(_ files: ManyCases, _ name: String, _ text: String) throws {
    try files.scratch.put(name, text)
  }

  @Test func `Two files that change places are found where they are`() throws {
    var files = try ManyCases(2)
    try Self.run("touch -d '2020-01-01 00:00:00' cases/*/*", in: files)
    #expect(try files.indexed() == files.expected)
    let (first, second) = (ManyCases.path(0), ManyCases.path(1))
    try Self.run("mv \(first) other; mv \(second) \(first); mv other \(second)", in: files)
    let found = try IndexedCatalog(files.store, asOf: ManyCases.date()).cases(matching: .everything)
    #expect(found == (try ScanningCatalog(files.store, asOf: ManyCases.date()).cases(matching: .everything)))
    #expect(found.cases.map(\.summary.number.text) == ["A10001", "A10000"])
    try files.set(0, 1000)
  }

  @Test func `A checkout of another branch and back is followed`() throws {
    var files = try ManyCases(12)
    let git = "git -c user.name=roos -c user.email=roos@example.org"
    try Self.run("git init -q -b one; echo .dossier > .gitignore; \(git) add -A; \(git) commit -qm one", in: files)
    let one = files
    try Self.run("git checkout -q -b two", in: files)
    for place in [2, 3, 7] { try files.set(place, 9000 + place) }
    try Self.run("\(git) commit -qam two", in: files)
    let two = files
    for round in 0..<6 {
      try Self.run("git checkout -q \(round % 2 == 0 ? "one" : "two")", in: files)
      #expect(try files.indexed() == (round % 2 == 0 ? one : two).expected, "round \(round)")
    }
  }

  @Test func `Folders and debtors that are renamed, removed and put back are followed`() throws {
    let files = try ManyCases(20)
    for script in [
      "true", "mv cases/2023-02 cases/2022-02", "mv cases/2022-02 elsewhere", "mv elsewhere cases/2023-02",
      "rm -r cases/2023-03", "mkdir cases/2023-03", "mv debtors/d debtors/e", "mv debtors/e debtors/d",
      "mv debtors/d/debtor-1.yaml debtors/d/debtor-9.yaml", "mkdir debtors/e; mv debtors/d/debtor-2.yaml debtors/e",
      "cp -r debtors/d debtors/f", "rm -r debtors/d", "mv cases/2023-01/A10000.yaml cases/2023-05/A10000.yaml",
      "cp -r cases/2023-05 cases/2023-06", "rm -r cases/2023-05", "mv creditors/creditor.yaml creditors/other.yaml",
      "mv creditors/other.yaml creditors/creditor.yaml", "echo text > cases/2023-04/A10003.yaml",
      "rm cases/2023-04/A10003.yaml; mkdir cases/2023-04/A10003.yaml",
      "rmdir cases/2023-04/A10003.yaml; ln -s A10008.yaml cases/2023-04/A10003.yaml",
      "rm -r cases debtors; mkdir cases",
    ] {
      try Self.run(script, in: files)
      let (store, day) = (try files.store, try ManyCases.date())
      for text in ["", "debtor:\"Debtor 2\"", "debtor:debtor-1", "status:open creditor:creditor"] {
        let query = try Query(text)
        let found = try IndexedCatalog(store, asOf: day).cases(matching: query)
        #expect(try found == ScanningCatalog(store, asOf: day).cases(matching: query), "\(script), \(text)")
      }
    }
  }
}

/// A file system that tells times by ticks of some milliseconds.
@Suite(.enabled(if: TinyFileSystem.isAvailable, "needs the right to mount a file system"))
struct IndexTickTests {
  @Test func `A file that is written while it is read, in one tick of the clock, is read again`() throws {
    // Its times are those of the kernel's ticks, and not finer for files that somebody looked at, as others' are.
    let disk = try TinyFileSystem(kilobytes: 4096, type: "ramfs")
    let files = try ManyCases(3, in: disk.scratch)
    let day = try ManyCases.date()
    for round in 0..<150 {
      let writing = BusyWriter(files.scratch.full(ManyCases.path(1)), from: 1000 + round % 50 * 150)
      // The last version is written just after the refresh has read one.
      _ = try IndexedCatalog(files.store, asOf: day, program: "", progress: { _, _ in writing.stop() })
      writing.stop()
      let last = writing.last()
      let told = ManyCases.told(try IndexedCatalog(files.store, asOf: day).cases(matching: .everything))
      try #require(told["A10001"] == Int64(last), "round \(round)")
    }
  }

  @Test func `A file written between refreshes in one tick is read again`() throws {
    let disk = try TinyFileSystem(kilobytes: 4096, type: "ramfs")
    var files = try ManyCases(3, in: disk.scratch)
    for round in 0..<500 {
      try files.set(round % 3, 1000 + round)
      try #require(try files.indexed() == files.expected, "round \(round)")
    }
  }
}

/// Writes a case again and again in place, each time with another amount, until it is told to stop; then once more.
private final class BusyWriter: Sendable {
  private struct State {
    var isStopped = false
    var isDone = false
    var cents: Int
  }

  private let state: Mutex<State>

  init(_ path: String, from cents: Int) {
    state = Mutex(State(cents: cents))
    Thread.detachNewThread { [self] in
      var isLast = false
      while !isLast {
        let (next, wasStopped) = state.withLock { state in
          state.cents += 1
          return (state.cents, state.isStopped)
        }
        isLast = wasStopped
        try? Data(ManyCases.text(1, next).utf8).write(to: URL(filePath: path))
      }
      state.withLock { $0.isDone = true }
    }
  }

  func stop() { state.withLock { $0.isStopped = true } }

  /// The amount that was written last, once it is.
  func last() -> Int {
    while true {
      let (isDone, cents) = state.withLock { ($0.isDone, $0.cents) }
      if isDone { return cents }
      usleep(50)
    }
  }
}
