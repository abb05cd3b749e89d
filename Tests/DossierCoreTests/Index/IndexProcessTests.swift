import DossierCore
import Glibc
import Testing

/// Several processes at one index, and processes that are killed while they refresh it.
@Suite(.serialized) struct IndexProcessTests {
  @Test func `After a refresh that was killed at any moment the next answer is right`() throws {
    var files = try ManyCases(150)
    // The seed is 41.
    var numbers = SeededNumbers(seed: 41)
    // How many microseconds a first refresh and a later one are let live at most: longer after one that was killed, and
    // shorter after one that ended, so that both happen on a machine of any speed and load.
    var (whole, part) = (Lifetime(), Lifetime())
    var round = -1
    while whole.killed < 30 || part.killed < 120 || whole.ended == 0 || part.ended == 0 {
      round += 1
      try #require(round < 5000, "\(whole), \(part)")
      let isFirst = round % 5 == 0
      if isFirst { try files.removeIndex() }
      try files.change(Int.random(in: 1...20, using: &numbers), &numbers)
      let before = try files.stamps()
      let command = try RunningCommand(files.scratch.path)
      let lifetime = UInt32.random(in: 1...(isFirst ? whole : part).longest, using: &numbers)
      usleep(lifetime)
      command.kill()
      let ended = try command.ended()
      if isFirst { whole.note(ended, after: lifetime) } else { part.note(ended, after: lifetime) }
      if !ended.wasKilled {
        try #require(ended == .init(output: files.answer, errors: "", status: 0), "round \(round)")
      }
      try #require(try files.stamps() == before, "round \(round)")
      try #require(try files.indexed() == files.expected, "round \(round)")
      guard round % 25 == 0 else { continue }
      let (store, day) = (try files.store, try ManyCases.date())
      let scanned = try ScanningCatalog(store, asOf: day).cases(matching: .everything)
      try #require(try IndexedCatalog(store, asOf: day).cases(matching: .everything) == scanned, "round \(round)")
    }
  }

  /// How long commands are let live, in microseconds, and how they ended.
  private struct Lifetime {
    private(set) var longest: UInt32 = 20_000
    private(set) var killed = 0
    private(set) var ended = 0

    mutating func note(_ command: RunningCommand.Ended, after lifetime: UInt32) {
      if command.wasKilled {
        killed += 1
        longest = min(longest + longest / 8, 900_000)
      } else {
        ended += 1
        longest = max(lifetime, 1000)
      }
    }
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
