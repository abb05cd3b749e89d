import DossierCore
import Testing

/// Whatever happens to the files, looking up by the index finds what looking through the files does.
@Suite struct LookupPropertyTests {
  static let seeds = Array(UInt64(0)..<8)
  static let steps = 7

  @Test(arguments: seeds) func `a name finds the same cases by the index as by the files`(seed: UInt64) throws {
    var files = try ChangingStore(seed: seed, cases: 9)
    var numbers = RandomNumbers(seed: seed &+ 3)
    var story: [String] = []
    var found = 0
    for _ in 0..<Self.steps {
      let day = files.day()
      let store = try files.store
      let (scan, index) = (try ScanningCatalog(store, asOf: day), try IndexedCatalog(store, asOf: day))
      let known = try store.scanCases { $0 }.values
      for round in 0..<30 {
        let name = Self.name(of: known, &numbers)
        let told = "seed \(seed), name \(name), \(story.suffix(6).joined(separator: "; "))"
        let paths = try scan.paths(called: name)
        found += paths.paths.isEmpty ? 0 : 1
        try #require(try index.paths(called: name) == paths, "\(told)")
        // What a finder makes of paths is the same code each time: that it asks for the right ones is held up now and then.
        guard round % 3 == 0 else { continue }
        let finders = [CaseFinder(store) { () throws(CatalogError) in index }, CaseFinder(store)]
        let outcomes = finders.map { finder -> Result<String, LoadError> in
          do throws(LoadError) { return .success(try finder.path(called: name)) } catch { return .failure(error) }
        }
        try #require(outcomes[0] == outcomes[1], "\(told)")
      }
      let told = "seed \(seed), \(story.suffix(6).joined(separator: "; "))"
      let ids = Set(
        known.filter { _ in numbers.chance(50) }.map(\.value.id) + [try #require(Identifier("t0kq7x9m2pd4"))])
      try #require(try index.paths(of: ids) == scan.paths(of: ids), "\(told)")
      let givers = Set(["creditor", "klaar-incasso"].compactMap { Slug($0) })
      try #require(try index.references(of: givers).sorted() == scan.references(of: givers).sorted(), "\(told)")
      for _ in 0..<3 { story.append(try files.change()) }
    }
    #expect(found > Self.steps * 5)
  }

  @Test(arguments: seeds) func `a party's cases are the same by the index as by the files`(seed: UInt64) throws {
    var files = try ChangingStore(seed: seed, cases: 9)
    var story: [String] = []
    for step in 0..<Self.steps {
      let day = files.day()
      let store = try files.store
      let (scan, index) = (try ScanningCatalog(store, asOf: day), try IndexedCatalog(store, asOf: day))
      for (kind, slugs) in Self.parties {
        for (place, slug) in slugs.compactMap({ Slug($0) }).enumerated() {
          let told = "seed \(seed), \(kind) \(slug), \(story.suffix(6).joined(separator: "; "))"
          let paths = try scan.paths(naming: kind, slug)
          try #require(try index.paths(naming: kind, slug) == paths, "\(told)")
          guard (place + step) % 3 == 0 else { continue }
          let read = try CaseFinder(store) { () throws(CatalogError) in index }.cases(naming: kind, slug) { $0.path }
          let all = try CaseFinder(store).cases(naming: kind, slug) { $0.path }
          try #require(read.values == all.values, "\(told)")
          try #require(read.errors == all.errors, "\(told)")
        }
      }
      for _ in 0..<3 { story.append(try files.change()) }
    }
  }

  /// Parties of each kind, one of another kind, and nobody.
  private static let parties: [(PartyKind, [String])] = [
    (.creditor, ["creditor", "other", "klaar-incasso", "nobody"]),
    (.agency, ["fast", "klaar-incasso", "debtor-1", "nobody"]),
    (.debtor, (0..<10).map { "debtor-\($0)" } + ["creditor", "nobody"]),
  ]

  /// A name of one of the cases in some notation, or of none.
  private static func name(of files: [Loaded<Case>], _ numbers: inout RandomNumbers) -> String {
    guard !files.isEmpty, !numbers.chance(10) else { return numbers.pick(["nothing", "", "---", "K-1", "t3kq7x9"]) }
    let file = numbers.pick(files).value
    switch numbers.below(6) {
    case 0: return file.number.text
    case 1: return "\(file.number.text.prefix(2)).\(file.number.text.dropFirst(2))".lowercased()
    case 2: return file.id.text
    case 3: return String(file.id.text.prefix(3 + numbers.below(file.id.text.count - 2)))
    default: return file.references.first?.value ?? "K-10009"
    }
  }
}
