@testable import DossierCore
import Testing

@Suite struct SpoolTests {
  @Test func `What is kept reads again, in memory, gathered or written`() throws {
    let scratch = try ScratchDirectory()
    let spool = Spool(in: scratch.path)
    var random = SeededNumbers(seed: 7)
    var kept: [(bytes: [UInt8], offset: Int64)] = []
    var inMemory = 0
    for round in 0..<600 {
      let count = round % 97 == 0 ? 90_000 : Int(random.next() % 3000)
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &+ round) }
      if let offset = spool.keep(bytes) {
        kept.append((bytes, offset))
      } else {
        inMemory += bytes.count
      }
      if round % 7 == 0, let last = kept.last {
        #expect(try spool.bytes(last.bytes.count, at: last.offset) == last.bytes)
      }
    }
    #expect(inMemory <= Spool.bytesInMemory)
    #expect(kept.count > 400)
    for (bytes, offset) in kept { #expect(try spool.bytes(bytes.count, at: offset) == bytes) }
  }
}
