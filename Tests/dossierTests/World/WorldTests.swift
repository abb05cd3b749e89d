import DossierCore
import Testing

@testable import dossier

@Suite struct WorldTests {
  /// A world with a clock at 2023-04-25T23:30:00Z and the zone file of the machine.
  func world(_ environment: [String: String]) throws -> World {
    let clock = try #require(Timestamp("2023-04-25T23:30:00Z"))
    return try World(
      environment: { environment[$0] }, directory: "/d", absoluteDirectory: "/d", clock: clock,
      zoneFile: { _ in ZoneFileTests.bytes(of: "Europe/Brussels") })
  }

  @Test(.enabled(if: ZoneFileTests.hasZones)) func `Today is the day of the zone`() throws {
    let world = try world([:])
    #expect(world.now(in: "Europe/Brussels").description == "2023-04-26T01:30:00+02:00")
  }

  @Test func `Without a zone the clock is read at UTC`() throws {
    let clock = try #require(Timestamp("2023-04-25T23:30:00Z"))
    let world = try World(environment: { _ in nil }, directory: nil, absoluteDirectory: "/", clock: clock)
    #expect(world.now(in: "Nowhere/Else") == clock)
  }

  @Test(.enabled(if: ZoneFileTests.hasZones)) func `A day that is given replaces the day and takes its own offset`()
    throws
  {
    let world = try world(["DOSSIER_TODAY": "2023-01-10"])
    #expect(world.now(in: "Europe/Brussels").description == "2023-01-10T01:30:00+01:00")
    #expect(world.now(in: nil, today: CalendarDate("2023-07-01")).description == "2023-07-01T01:30:00+02:00")
  }

  @Test func `A moment that is given has its own offset, and an option replaces its day`() throws {
    let world = try world(["DOSSIER_NOW": "2023-04-25T20:45:12-05:00", "DOSSIER_TODAY": "2020-01-01"])
    #expect(world.now(in: "Europe/Brussels").description == "2023-04-25T20:45:12-05:00")
    #expect(world.now(in: nil, today: CalendarDate("2024-02-29")).description == "2024-02-29T20:45:12-05:00")
  }

  @Test(arguments: ["DOSSIER_NOW", "DOSSIER_TODAY"])
  func `A variable that is no moment or day is named`(_ name: String) {
    #expect(throws: WorldError.variable(name: name, value: "soon")) { try world([name: "soon"]) }
  }

  @Test func `The author is the one named, else the user`() throws {
    #expect(try world(["DOSSIER_AUTHOR": "roos", "USER": "root"]).author == "roos")
    #expect(try world(["DOSSIER_AUTHOR": "", "USER": "root"]).author == "root")
    #expect(try world([:]).author == nil)
  }

  @Test func `Paths begin at the world's directory`() throws {
    let world = try world([:])
    #expect(world.path("a/b") == "/d/a/b")
    #expect(world.path("/a") == "/a")
    #expect(world.path(".") == "/d")
  }
}

@Suite struct RandomSourceTests {
  func numbers(_ texts: [String]) -> [UInt64] {
    var source = RandomSource(seed: texts)
    return (0..<4).map { _ in source.next() }
  }

  @Test func `The same texts give the same numbers, other texts others`() {
    #expect(numbers(["1", "pay"]) == numbers(["1", "pay"]))
    #expect(Set([["1", "pay"], ["2", "pay"], ["1p", "ay"], ["1", "pay", ""]].map(numbers)).count == 4)
  }

  @Test func `Without a seed the system draws`() {
    var source = RandomSource()
    #expect(source.next() != source.next())
  }
}
