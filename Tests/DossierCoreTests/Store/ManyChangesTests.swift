import DossierCore
import Testing

/// Changes of so many files that several threads make them.
@Suite struct ManyChangesTests {
  private static let count = 600

  /// As many cases with a file each, in new folders; one case of before is replaced and one removed.
  private static func fixture() throws -> StoreFixture {
    var fixture = try StoreFixture()
    for number in 100..<100 + count {
      fixture.create("cases/2024-0\(number % 9 + 1)/\(number).yaml", "number: \(number)\n")
      fixture.create("cases/2024-0\(number % 9 + 1)/\(number)/scan.pdf", "scan \(number)")
    }
    fixture.replace("cases/2023-04/1.yaml", "number: 1\n", by: "number: 1 changed\n")
    fixture.remove("cases/2023-04/2.yaml", "number: 2\n")
    return fixture
  }

  /// The steps of a commit, and what the store holds before and after it.
  private static func ends() throws -> (steps: [StoreStep], before: [String: String], after: [String: String]) {
    let fixture = try fixture()
    let before = try fixture.scratch.snapshot()
    let seen = OneStep(.max, .proceed)
    try fixture.commit(probe: seen.answer)
    return (seen.steps, before, try fixture.scratch.snapshot())
  }

  @Test func `They are made stage by stage, and all of them`() throws {
    let (steps, before, after) = try Self.ends()
    #expect(after.count == before.count - 1 + 2 * Self.count + Self.count + 9)
    #expect(after["cases/2024-02/100/scan.pdf"] == "scan 100" && after["cases/2023-04/2.yaml"] == nil)
    let applied = steps.compactMap { step -> ChangeStage? in
      if case .apply(let path) = step, path != "cases/2023-04/2.yaml" { ChangeStage(path: path) } else { nil }
    }
    #expect(applied.count == 2 * Self.count + 1)
    #expect(applied == applied.sorted())
  }

  @Test(arguments: [StoreVerdict.crash, .fail(.noSpace)])
  func `A crash or a full disk at any time leaves the store as before or as after`(_ verdict: StoreVerdict) throws {
    let (steps, before, after) = try Self.ends()
    var found: Set<Bool> = []
    for number in Array(stride(from: 0, to: steps.count, by: 211)) + Array(steps.count - 5..<steps.count) {
      let fixture = try Self.fixture()
      let probe = OneStep(number, verdict)
      try? fixture.commit(probe: probe.answer)
      #expect(probe.wasReached)
      try fixture.recover()
      let end = try fixture.scratch.snapshot()
      #expect(end == before || end == after, "step \(number)")
      #expect(try fixture.scratch.localNames() == [], "step \(number)")
      found.insert(end == after)
    }
    #expect(found == [true, false])
  }

  @Test func `A file that is there already stops all of them`() throws {
    let fixture = try Self.fixture()
    try fixture.scratch.put("cases/2024-02/100.yaml", "by hand\n")
    let before = try fixture.scratch.snapshot()
    #expect(throws: StoreError.alreadyExists(path: "cases/2024-02/100.yaml")) { try fixture.commit() }
    #expect(try fixture.scratch.snapshot() == before)
  }
}
