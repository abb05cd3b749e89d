import DossierCore
import Testing

@Suite struct StoreCrashTests {
  /// Each kind of change alone, and all together.
  static let makers: [@Sendable () throws -> StoreFixture] =
    [
      { try StoreFixture.mixed() },
      {
        var one = try StoreFixture(); one.replace("cases/2023-04/1.yaml", "number: 1\n", by: "x\n"); return one
      },
      {
        var one = try StoreFixture(); one.create("terms/new.yaml", "x\n"); return one
      },
      {
        var one = try StoreFixture()
        one.remove("cases/2023-04/2/old.pdf", "old")
        one.changes.removeDirectoryIfEmpty("cases/2023-04/2")
        return one
      },
    ]
    + (1...12).map { (seed: UInt64) in { @Sendable in try StoreFixture.random(seed: seed) } }

  static func ends(_ maker: () throws -> StoreFixture, _ support: RenameSupport) throws -> [[String: String]] {
    let fixture = try maker()
    let before = try fixture.scratch.snapshot()
    try fixture.commit(support: support)
    return [before, try fixture.scratch.snapshot()]
  }

  @Test(arguments: makers.indices, RenameSupport.allCases)
  func `After a crash before any step the store is as before or as after`(
    maker: Int, support: RenameSupport
  ) throws {
    let ends = try Self.ends(Self.makers[maker], support)
    var outcomes: [Int] = []
    for number in 0..<1000 {
      let fixture = try Self.makers[maker]()
      let crash = OneStep(number, .crash)
      do throws(StoreError) { try fixture.commit(support: support, probe: crash.answer) } catch {
        #expect(error == crash.steps.last.map(StoreError.stopped))
      }
      guard crash.wasReached else { break }
      try fixture.recover(support: support)
      let end = try #require(ends.firstIndex(of: try fixture.scratch.snapshot()), "crash before step \(number)")
      outcomes.append(end)
      #expect(try fixture.scratch.localNames() == [])
    }
    // Once it counts as made it stays made.
    #expect(outcomes == outcomes.sorted())
    #expect(outcomes.first == 0)
    #expect(outcomes.last == 1)
  }

  @Test(arguments: [0, 1, 3, 4, 5], RenameSupport.allCases)
  func `After a crash of the recovery too, the store is as before or as after`(
    maker: Int, support: RenameSupport
  ) throws {
    let ends = try Self.ends(Self.makers[maker], support)
    var isLast = false
    for number in 0..<1000 where !isLast {
      for second in 0..<1000 {
        let fixture = try Self.makers[maker]()
        let first = OneStep(number, .crash)
        try? fixture.commit(support: support, probe: first.answer)
        isLast = !first.wasReached
        let crash = OneStep(second, .crash)
        _ = try? fixture.recover(support: support, probe: crash.answer)
        guard crash.wasReached else { break }
        try fixture.recover(support: support)
        #expect(ends.contains(try fixture.scratch.snapshot()), "crashes before steps \(number) and \(second)")
        #expect(try fixture.scratch.localNames() == [])
      }
    }
  }

  @Test(arguments: makers.indices, RenameSupport.allCases)
  func `A failure at any step leaves the store as before, or the change is made`(
    maker: Int, support: RenameSupport
  ) throws {
    let ends = try Self.ends(Self.makers[maker], support)
    for number in 0..<1000 {
      let fixture = try Self.makers[maker]()
      let failure = OneStep(number, .fail(.noSpace))
      var isMade = true
      do throws(StoreError) { try fixture.commit(support: support, probe: failure.answer) } catch {
        isMade = false
        #expect(error.description.hasSuffix("no space is left on the device"))
      }
      guard failure.wasReached else { break }
      let end = ends[isMade ? 1 : 0]
      let isVisible = { (file: (key: String, value: String)) in
        !file.key.contains(TemporaryName.prefix) && !file.key.hasSuffix("/")
      }
      #expect(try fixture.scratch.snapshot().filter(isVisible) == end.filter(isVisible))
      try fixture.recover(support: support)
      #expect(try fixture.scratch.snapshot() == end, "failure at step \(number)")
      #expect(try fixture.scratch.localNames() == [])
    }
  }

  @Test(arguments: makers.indices, RenameSupport.allCases)
  func `A disk that fails from any step on leaves the store as before or as after`(
    maker: Int, support: RenameSupport
  ) throws {
    let ends = try Self.ends(Self.makers[maker], support)
    for number in 0..<1000 {
      let fixture = try Self.makers[maker]()
      let steps = Counter()
      var error: StoreError?
      do throws(StoreError) {
        try fixture.commit(support: support) { _ in steps.next() > number ? .fail(.inputOutput) : .proceed }
      } catch let thrown { error = thrown }
      guard steps.count > number else { break }
      try fixture.recover(support: support)
      let end = ends.firstIndex(of: try fixture.scratch.snapshot())
      switch error {
      case nil: #expect(end == 1, "from step \(number)")
      case .recoveryFailed: #expect(end != nil, "from step \(number)")
      default: #expect(end == 0, "from step \(number)")
      }
      #expect(try fixture.scratch.localNames() == [])
    }
  }

  @Test func `A torn journal was never committed`() throws {
    let whole = try committed().scratch.text(".dossier/journal")
    for length in 0..<whole.utf8.count {
      let fixture = try committed()
      try fixture.scratch.put(".dossier/journal", String(decoding: whole.utf8.prefix(length), as: UTF8.self))
      #expect(try fixture.recover().outcome == .cleaned)
      #expect(try fixture.scratch.snapshot() == StoreFixture.mixed().scratch.snapshot(), "length \(length)")
    }
  }

  @Test func `A torn note of a writer that had not begun is removed`() throws {
    let fixture = try StoreFixture()
    let before = try fixture.scratch.snapshot()
    try fixture.scratch.put(".dossier/pending", "dossier-journal\t1\tma")
    try fixture.recover()
    #expect(try fixture.scratch.snapshot() == before)
    #expect(try fixture.scratch.localNames() == [])
  }

  @Test func `A half-written only file is removed`() throws {
    var fixture = try StoreFixture()
    fixture.replace("dossier.yaml", "dossier: 1\n", by: "dossier: 1\nid: x\n")
    let before = try fixture.scratch.snapshot()
    try? fixture.commit(probe: OneStep(2, .crash).answer)
    let name = try #require(
      try FileSystem.list(fixture.scratch.path).map(\.name).first(where: TemporaryName.isTemporary))
    try fixture.scratch.put(name, "doss")
    #expect(try fixture.recover() == RecoveryReport(outcome: .cleaned, paths: ["dossier.yaml"], kept: []))
    #expect(try fixture.scratch.snapshot() == before)
  }

  @Test func `A whole journal that names a path outside the store is not followed`() throws {
    let fixture = try StoreFixture()
    let body = "dossier-journal\t1\tcommit\nremove\t../x\t.dossier-tmp-1-0-0\t\(ContentHash(of: []))\n"
    try fixture.scratch.put(".dossier/journal", body + "sha256\t\(ContentHash(of: Array(body.utf8)))\n")
    #expect(throws: StoreError.journalNotUnderstood(path: fixture.scratch.full(".dossier/journal"))) {
      try fixture.recover()
    }
  }

  @Test func `A reader completes what a dead writer has committed`() throws {
    let fixture = try committed()
    guard case .done(let report) = Recovery.forReader(root: fixture.scratch.path) else {
      Issue.record("not recovered")
      return
    }
    #expect(report.outcome == .completed)
    #expect(try fixture.scratch.snapshot() == StoreFixture.mixedResult)
    #expect(Recovery.forReader(root: fixture.scratch.path) == .done(try fixture.recover()))
  }

  @Test func `A reader does not wait for a living writer`() throws {
    let fixture = try committed()
    let lock = try StoreLock(root: fixture.scratch.path)
    #expect(Recovery.forReader(root: fixture.scratch.path) == .writerAtWork)
    _ = lock.root
  }

  /// The mixed changes, crashed right after they were committed.
  private func committed() throws -> StoreFixture {
    let fixture = try StoreFixture.mixed()
    try? fixture.commit { step in if case .apply = step { .crash } else { .proceed } }
    return fixture
  }
}

extension StoreFixture {
  /// Random files and random changes of them.
  static func random(seed: UInt64) throws -> StoreFixture {
    var numbers = SeededNumbers(seed: seed)
    let paths = ["a.yaml", "terms/t\tab.yaml", "cases/1/a.yaml", "cases/1/a/x\\y.pdf", "cases/2/b.yaml", "bank/é.yaml"]
    var files: [String: String] = [:]
    for path in paths where Bool.random(using: &numbers) { files[path] = "\(numbers.next())" }
    var fixture = try StoreFixture(files)
    for path in paths.shuffled(using: &numbers) where numbers.next() % 4 != 0 {
      guard let old = files[path] else {
        fixture.create(path, "\(numbers.next())")
        continue
      }
      if Bool.random(using: &numbers) {
        fixture.replace(path, old, by: "\(numbers.next())")
      } else {
        fixture.remove(path, old)
      }
    }
    return fixture
  }
}
