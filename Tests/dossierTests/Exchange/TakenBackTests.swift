import Foundation
import Testing

/// What somebody said and takes back.
@Suite struct TakenBackTests {
  /// The newest public entry of a list that a place recorded, as its file has it.
  private func last(_ list: String, of world: inout ThreeStores, at place: Int) throws -> [String: Any] {
    let document = try world.document(place)
    let entries = try #require(document?[list] as? [[String: Any]])
    return try #require(entries.last { $0["kind"] as? String != "status" })
  }

  private func rows(_ words: String, of world: inout ThreeStores, at place: Int) throws -> Int? {
    (try world.json(place, words)?["rows"] as? [Any])?.count
  }

  private func requireClean(_ world: inout ThreeStores) throws {
    for place in 0..<3 {
      let checked = try world.run(place, "check --strict")
      #expect(checked.status == 0, "\(ThreeStores.names[place]): \(checked.seen.joined(separator: "\n"))")
    }
  }

  @Test func `A message that was sent is void at everybody, and one that was not sent is gone`() throws {
    var world = try ThreeStores(seed: 1, chain: 2)
    defer { world.removeDirectory() }
    try world.settle()
    try world.need(1, "log add A-1 -m 'De klant is failliet'")
    let sent = try #require(try last("log", of: &world, at: 1)["id"] as? String)
    try world.settle()
    #expect(try last("log", of: &world, at: 0)["id"] as? String == sent)
    try world.need(1, "log add A-1 -m NOOIT-VERZONDEN")
    let unsent = try #require(try last("log", of: &world, at: 1)["id"] as? String)
    try world.need(1, "entry remove A-1 \(unsent)")
    try world.need(1, "entry remove A-1 \(sent) --reason Vergissing")
    try world.settle()
    for place in 0..<3 {
      let document = try world.document(place)
      let log = try #require(document?["log"] as? [[String: Any]])
      let void = log.first { $0["id"] as? String == sent }?["void"] as? [String: Any]
      #expect(void?["reason"] as? String == "Vergissing", "\(ThreeStores.names[place])")
      #expect(!log.contains { $0["id"] as? String == unsent })
      let shown = try world.run(place, "log A-1").seen.joined(separator: "\n")
      #expect(shown.contains("void: Vergissing") && !shown.contains("De klant is failliet"))
    }
    // Others may not take it back once more, nor say it again under its id.
    #expect(try world.run(0, "entry remove A-1 \(sent)").status == 4)
    for bundle in try world.unpacked() { #expect(bundle.bytes.range(of: Data("NOOIT-VERZONDEN".utf8)) == nil) }
    try requireClean(&world)
  }

  @Test func `A request that is taken back asks nobody any more`() throws {
    var world = try ThreeStores(seed: 1, chain: 1)
    defer { world.removeDirectory() }
    try world.settle()
    try world.need(1, "request add A-1 --kind question -m 'Waar is het contract?'")
    let id = try #require(try last("requests", of: &world, at: 1)["id"] as? String)
    try world.settle()
    #expect(try rows("request list A-1 --here", of: &world, at: 0) == 1)
    try world.need(1, "entry remove A-1 \(id) --reason Gevonden")
    try world.settle()
    #expect(try rows("request list A-1 --here", of: &world, at: 0) == 0)
    let before = try world.document(0).map { NSDictionary(dictionary: $0) }
    #expect(try world.run(0, "request answer A-1 \(id) -m Hier").status == 4)
    let after = try world.document(0).map { NSDictionary(dictionary: $0) }
    #expect(before != nil && before == after)
    try requireClean(&world)
  }

  @Test(arguments: [true, false])
  func `A request that is taken back here while it is accepted there is the same at both in the end`(
    _ isAnswerFirst: Bool
  ) throws {
    var world = try ThreeStores(seed: 1, chain: 1)
    defer { world.removeDirectory() }
    try world.settle()
    try world.need(0, "request add A-1 --kind waiver --amount 5.00 --of interest")
    let id = try #require(try last("requests", of: &world, at: 0)["id"] as? String)
    try world.settle()
    try world.need(1, "request accept A-1 \(id)")
    try world.need(0, "entry remove A-1 \(id)")
    let (answer, removal) = (try world.send(1), try world.send(0))
    for index in isAnswerFirst ? answer + removal : removal + answer { try world.deliver(index) }
    try world.settle()
    for list in ["requests", "waivers"] {
      var both: [NSArray] = []
      for place in 0..<2 {
        let document = try world.document(place)
        both.append(NSArray(array: try #require(document?[list] as? [Any])))
      }
      #expect(both[0] == both[1], "\(list)")
    }
    try requireClean(&world)
  }

  @Test func `Strictly, a bundle that never came is no finding once another stands for it, and comes without harm`()
    throws
  {
    var world = try ThreeStores(seed: 1, chain: 1)
    defer { world.removeDirectory() }
    try world.settle()
    try requireClean(&world)
    try world.need(0, "log add A-1 -m Eerste")
    let lost = try world.send(0)
    try world.need(0, "log add A-1 -m Tweede")
    for index in try world.send(0) { try world.deliver(index) }
    #expect(try world.run(1, "check --strict").status == 0)
    for index in lost { try world.deliver(index) }
    try world.settle()
    try requireClean(&world)
  }
}
