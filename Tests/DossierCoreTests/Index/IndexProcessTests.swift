import DossierCore
import Glibc
import Testing

/// Several processes at one index, and processes that are killed while they refresh it.
@Suite(.serialized) struct IndexProcessTests {
  @Test func `After a refresh that was killed at any moment the next answer is right`() throws {
    var files = try ManyCases(150)
    // The seed is 41.
    var numbers = SeededNumbers(seed: 41)
    let whole = try Self.duration(of: files)
    try files.change(20, &numbers)
    let part = try Self.duration(of: files)
    var killed = 0
    for round in 0..<200 {
      let isFirst = round % 5 == 0
      if isFirst { try files.removeIndex() }
      try files.change(Int.random(in: 1...20, using: &numbers), &numbers)
      let before = try files.stamps()
      let command = try RunningCommand(files.scratch.path)
      usleep(UInt32.random(in: 1...(isFirst ? whole : part), using: &numbers))
      command.kill()
      let ended = try command.ended()
      if ended.wasKilled { killed += 1 } else { try #require(ended.output == files.answer, "round \(round)") }
      try #require(try files.stamps() == before, "round \(round)")
      try #require(try files.indexed() == files.expected, "round \(round)")
      guard round % 25 == 0 else { continue }
      let (store, day) = (try files.store, try ManyCases.date())
      let scanned = try ScanningCatalog(store, asOf: day).cases(matching: .everything)
      try #require(try IndexedCatalog(store, asOf: day).cases(matching: .everything) == scanned, "round \(round)")
    }
    #expect(killed > 100)
  }

  /// How long a command takes, in microseconds.
  private static func duration(of files: ManyCases) throws -> UInt32 {
    let clock = ContinuousClock()
    let time = try clock.measure {
      let ended = try RunningCommand(files.scratch.path).ended()
      #expect(ended == .init(output: files.answer, errors: "", status: 0))
    }
    return UInt32(time / .microseconds(1))
  }

  @Test func `Processes that refresh the index at the same time all answer right`() throws {
    var files = try ManyCases(100)
    var numbers = SeededNumbers(seed: 42)
    for round in 0..<20 {
      if round % 3 == 0 { try files.removeIndex() }
      try files.change(1 + round, &numbers)
      let expected = RunningCommand.Ended(output: files.answer, errors: "", status: 0)
      let path = files.scratch.path
      let commands = try (0..<2 + round % 3).map { _ in try RunningCommand(path) }
      for command in commands { #expect(try command.ended() == expected, "round \(round)") }
    }
  }
}
