import Foundation
import Testing

/// What goes between two stores after one of them took a case back from the other.
@Suite struct EndedHandoverTests {
  /// What nobody tells an agency that has the case no more: in each place that a bundle has.
  private static let later = "LATER"

  private func request(_ place: Int, _ words: String, in world: inout ThreeStores) throws -> String {
    try world.need(place, "request add A-1 \(words)")
    let requests = try world.document(place)?["requests"] as? [[String: Any]]
    return try #require(requests?.last?["id"] as? String)
  }

  /// Cases that were taken back, and on which the creditor went on; the end is told before that, or after it.
  private func world(isToldFirst: Bool) throws -> ThreeStores {
    var world = try ThreeStores(seed: 1, chain: 1)
    try world.settle()
    try world.need(0, "log add A-1 -m Before")
    try world.need(0, "forward A-1 --take-back --yes")
    if isToldFirst { try world.settle() }
    try world.need(0, "log add A-1 -m \(Self.later)")
    try world.need(0, "case set A-1 handler.name=\(Self.later) phase=judicial")
    try world.need(0, "pay A-1 77.77")
    try world.need(0, "attach A-1 \(world.file("\(Self.later).txt", Self.later))")
    try world.need(0, "debtor set bedrijf-klaar email=\(Self.later)@klaar.be")
    let told = try request(0, "--kind amendment --side debtor --set capacity=public -m \(Self.later)", in: &world)
    try world.need(0, "request accept A-1 \(told)")
    return world
  }

  @Test(arguments: [true, false])
  func `A payment that came late is told and answered, and nothing else of what happened since`(
    _ isToldFirst: Bool
  ) throws {
    var world = try world(isToldFirst: isToldFirst)
    defer { world.removeDirectory() }
    try world.settle()
    let before = try #require(try world.document(1))
    #expect(before["status"] as? String == "closed")
    let id = try request(
      1, "--kind amendment --add payments date=2023-04-25 amount=10.00 received-by=agency", in: &world)
    try world.settle()
    try world.need(0, "request accept A-1 \(id) -m 'thank you'")
    try world.settle()
    let after = try #require(try world.document(1))
    let answer = (after["requests"] as? [[String: Any]])?.last?["answer"] as? [String: Any]
    #expect(answer?["as"] as? String == "accepted" && answer?["text"] as? String == "thank you")
    let payments = after["payments"] as? [[String: Any]] ?? []
    #expect(payments.map { $0["amount"] as? String } == ["10.00"])
    for key in Set(before.keys).union(after.keys).subtracting(["requests", "payments"]) {
      #expect(NSArray(array: [before[key] ?? 0]) == NSArray(array: [after[key] ?? 0]), "\(key)")
    }
    let texts = (after["log"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
    #expect(texts.contains("Before") && texts.contains { $0.hasPrefix("taken back") })
    for bundle in try world.unpacked() {
      for word in [Self.later, "77.77", "capacity: public"] {
        #expect(bundle.bytes.range(of: Data(word.utf8)) == nil, "\(word) in \(bundle.path)")
      }
    }
    for place in 0..<2 {
      let rows = try world.json(place, "request list A-1")?["rows"] as? [Any]
      #expect(rows?.isEmpty == true)
      let checked = try world.run(place, "check --strict")
      #expect(checked.status == 0, "\(checked.seen.joined(separator: "\n"))")
    }
  }

  @Test func `The answer is told where the agency gave the case back itself, too`() throws {
    var world = try ThreeStores(seed: 1, chain: 1)
    defer { world.removeDirectory() }
    try world.settle()
    try world.need(1, "case return A-1")
    try world.settle()
    let id = try request(1, "--kind question -m 'to which account?'", in: &world)
    try world.settle()
    try world.need(0, "log add A-1 -m \(Self.later)")
    try world.need(0, "request answer A-1 \(id) -m 'the usual one'")
    try world.settle()
    let answer = (try world.document(1)?["requests"] as? [[String: Any]])?.last?["answer"] as? [String: Any]
    #expect(answer?["text"] as? String == "the usual one")
    for bundle in try world.unpacked() { #expect(bundle.bytes.range(of: Data(Self.later.utf8)) == nil) }
  }

  @Test func `What was asked of an agency for its decision waits for nobody once it has the case no more`() throws {
    var world = try ThreeStores(seed: 1, chain: 1)
    defer { world.removeDirectory() }
    try world.settle()
    let waiver = try request(0, "--kind waiver --amount 5.00 --of interest", in: &world)
    let question = try request(0, "--kind question -m 'where is the contract?'", in: &world)
    try world.settle()
    try world.need(0, "forward A-1 --take-back --yes")
    try world.settle()
    func waiting(_ place: Int) throws -> [String: String] {
      let rows = try world.json(place, "request list A-1")?["rows"] as? [[String: Any]] ?? []
      return Dictionary(rows.map { ($0["id"] as? String ?? "", $0["waits-for"] as? String ?? "") }) { first, _ in first
      }
    }
    #expect(try waiting(0) == [waiver: "nobody", question: "others"])
    #expect(try waiting(1) == [waiver: "nobody", question: "here"])
    for (place, command) in [(0, "accept"), (1, "accept"), (1, "decline")] {
      #expect(try world.run(place, "request \(command) A-1 \(waiver)").status == 4)
    }
    try world.need(1, "request answer A-1 \(question) -m 'it is with you'")
    try world.settle()
    #expect(try waiting(0) == [waiver: "nobody"])
    // Whoever takes the case next is asked as well.
    try world.need(0, "--quiet forward A-1 --yes --to klaar-incasso")
    try world.settle()
    #expect(try waiting(0) == [waiver: "others"])
    #expect(try waiting(1) == [waiver: "here"])
  }
}
