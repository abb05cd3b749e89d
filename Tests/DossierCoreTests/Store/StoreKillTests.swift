import DossierCore
import Glibc
import Testing

@Suite struct StoreKillTests {
  /// How long each writer lives, in microseconds; the seed is 42.
  static let lifetimes: [UInt32] = {
    var numbers = SeededNumbers(seed: 42)
    return (0..<12).map { _ in UInt32.random(in: 200...40_000, using: &numbers) }
  }()

  @Test func `A writer killed at any moment leaves the store at an end of its change`() async throws {
    let scratch = try ScratchDirectory()
    for number in 0..<12 { try scratch.put("cases/\(number).yaml", "even") }
    for lifetime in Self.lifetimes {
      let root = scratch.path
      await #expect(processExitsWith: .signal(SIGALRM)) { [root = root as String, lifetime = lifetime as UInt32] in
        let writer = try StoreWriter(root: root)
        var state = try FileSystem.read(root + "/cases/0.yaml", limitBytes: 10).bytes
        var numbers = SeededNumbers(seed: UInt64(lifetime))
        _ = ualarm(lifetime, 0)
        while true {
          let next = state == Array("even".utf8) ? "odd" : "even"
          var changes = ChangeSet()
          for number in 0..<12 { changes.write("cases/\(number).yaml", Array(next.utf8), expecting: state) }
          changes.write("cases/\(next).pdf", [1], expecting: nil)
          let previous = "cases/\(next == "odd" ? "even" : "odd").pdf"
          if try FileSystem.status(of: root + "/" + previous) != nil { changes.remove(previous, expecting: [1]) }
          try writer.commit(changes) { numbers.next() }
          state = Array(next.utf8)
        }
      }
      _ = try StoreWriter(root: root)
      let found = try scratch.snapshot()
      let texts = Set(found.filter { $0.key.hasSuffix(".yaml") }.values)
      #expect(texts.count == 1, "lifetime \(lifetime)")
      let attachments = found.keys.filter { $0.hasSuffix(".pdf") }
      #expect(attachments == texts.map { "cases/\($0).pdf" } || attachments.isEmpty && texts == ["even"])
      #expect(found.count == 13 + attachments.count)
      #expect(try scratch.localNames() == [])
    }
  }
}
