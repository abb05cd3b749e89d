import DossierCore
import Foundation
import Testing

/// An index in which bytes changed, for whatever reason.
@Suite struct IndexMutationTests {
  private static let index = ".dossier/index.sqlite"

  private static func bytes(of files: ManyCases) throws -> [UInt8] {
    try FileSystem.read(files.scratch.full(index), limitBytes: 1 << 24).bytes
  }

  private static func put(_ bytes: [UInt8], _ files: ManyCases) throws {
    // In place, so that nothing else tells that it is another.
    try Data(bytes).write(to: URL(filePath: files.scratch.full(index)))
  }

  /// Right, or refused as damaged, and right once it was dropped.
  private static func check(_ files: ManyCases, _ told: String) throws -> Bool {
    do {
      try #require(try files.indexed() == files.expected, "\(told)")
      return true
    } catch let error as CatalogError {
      guard case .corrupt = error else { throw error }
      return false
    }
  }

  @Test(arguments: 0..<4) func `A changed byte never makes an answer wrong or ends the process`(seed: UInt64) throws {
    let files = try ManyCases(8)
    _ = try files.indexed()
    // Later than the tick in which the files were written: else each round would write them anew, and read more pages.
    try files.scratch.settle()
    _ = try files.indexed()
    let good = try Self.bytes(of: files)
    var numbers = SeededNumbers(seed: 430 + seed)
    var found = 0
    for round in 0..<500 {
      var bad = good
      let place = Int.random(in: 0..<good.count, using: &numbers)
      switch round % 5 {
      case 0, 1: bad[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      case 2: for byte in place..<min(place + 64, bad.count) { bad[byte] = .random(in: 0...255, using: &numbers) }
      case 3: for byte in place..<min(place + 500, bad.count) { bad[byte] = 0 }
      default:
        // A page in the place of another.
        let (from, to) = (place / 4096 * 4096, Int.random(in: 0..<good.count / 4096, using: &numbers) * 4096)
        bad.replaceSubrange(to..<to + 4096, with: good[from..<from + 4096])
      }
      try Self.put(bad, files)
      let isRight = try Self.check(files, "seed \(seed), round \(round)")
      // What nobody read may be as it likes; what was read is found.
      if !isRight { found += 1 }
      if bad == good { #expect(isRight) }
    }
    // A query reads about a fifth of the pages of so small an index: each empty table has one.
    #expect(found > 60)
    try IndexedCatalog.drop(files.store)
    #expect(try files.indexed() == files.expected)
  }

  @Test func `An index that was cut off anywhere is found damaged or made anew`() throws {
    let files = try ManyCases(8)
    _ = try files.indexed()
    let good = try Self.bytes(of: files)
    var numbers = SeededNumbers(seed: 44)
    let ends =
      Array(stride(from: 0, to: good.count, by: 4096))
      + (0..<60).map { _ in .random(in: 0..<good.count, using: &numbers) }
    for end in ends {
      try Self.put(Array(good[..<end]), files)
      // Of nothing a new one is made, and nobody need have read the last page.
      let mayBeRight = end == 0 || end > good.count - 4096
      #expect(try Self.check(files, "cut off at \(end)") == false || mayBeRight, "cut off at \(end)")
      try files.removeIndex()
    }
    #expect(try files.indexed() == files.expected)
  }

  @Test(arguments: 0..<40) func `A journal of another index is not played back into this one`(seed: UInt64) throws {
    var (files, others) = (try ManyCases(20), try ManyCases(20))
    var numbers = SeededNumbers(seed: 45 + seed)
    try others.change(20, &numbers)
    try files.change(20, &numbers)
    #expect(try others.indexed() == others.expected && files.indexed() == files.expected)
    let (own, foreign) = (try Self.bytes(of: files), try Self.bytes(of: others))
    let pages = (0..<foreign.count / 4096).filter { _ in Bool.random(using: &numbers) }
    let journal = Self.journal(of: foreign, pages, size: own.count / 4096)
    try Data(journal).write(to: URL(filePath: files.scratch.full(Self.index + "-journal")))
    let isRight = try Self.check(files, "seed \(seed)")
    #expect(!isRight || pages.isEmpty)
    try IndexedCatalog.drop(files.store)
    #expect(try files.indexed() == files.expected)
  }

  @Test func `A journal of the index itself is played back`() throws {
    var (files, numbers) = (try ManyCases(20), SeededNumbers(seed: 46))
    _ = try files.indexed()
    let before = try Self.bytes(of: files)
    try files.change(20, &numbers)
    _ = try files.indexed()
    let journal = Self.journal(of: before, Array(0..<before.count / 4096), size: before.count / 4096)
    try Data(journal).write(to: URL(filePath: files.scratch.full(Self.index + "-journal")))
    #expect(try files.indexed() == files.expected)
    #expect(try files.scratch.localNames() == ["index.sqlite"])
  }

  /// A rollback journal with the pages of a database, as https://www.sqlite.org/fileformat.html#the_rollback_journal says.
  private static func journal(of database: [UInt8], _ pages: [Int], size: Int) -> [UInt8] {
    func word(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - $0 * 8)) } }
    let nonce: UInt32 = 77
    var journal: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    for number in [UInt32(pages.count), nonce, UInt32(size), 512, 4096] { journal += word(number) }
    journal += Array(repeating: 0, count: 512 - journal.count)
    for number in pages {
      let page = database[number * 4096..<(number + 1) * 4096]
      var sum = nonce
      for place in stride(from: 4096 - 200, to: 0, by: -200) { sum &+= UInt32(page[page.startIndex + place]) }
      journal += word(UInt32(number + 1)) + page + word(sum)
    }
    return journal
  }
}
