import DossierCore
import Glibc
import Testing

/// Imports that are killed: before each part, and before each step of writing.
@Suite struct ImportKillTests {
  /// A case with files of which one is known by two names, and who owes.
  private static func bundle() -> TestBundle {
    var bundle = ImportFixture.forward(
      ImportFixture.text + "  - {id: f3k8v5qa, file: brief.txt, sha256: \(ContentHash(of: Array("brief".utf8)).hex)}\n")
    bundle.files["cases/2023-04/232-0991-37210/brief.txt"] = "brief"
    return bundle
  }

  @Test
  func `After a kill the store is as before or as after, nothing waits, and the bundle is taken when it comes again`()
    async throws
  {
    let steps = Counter()
    let done = try ImportFixture()
    let before = try ImportFixture.contents(ofStoreAt: done.root)
    let path = done.scratch.full("bundle.tar.zst")
    try Self.bundle().write(to: path)
    try ImportFixture.importing(path, intoStoreAt: done.root, passing: { steps.next() })
    let count = steps.count
    let after = try ImportFixture.contents(ofStoreAt: done.root)
    #expect(try after.count > before.count && ImportFixture.errors(ofStoreAt: done.root) == [])
    #expect(count > 30)
    var ends: [Bool] = []
    for number in 1...count {
      let store = try ImportFixture()
      let root = store.root
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [root = root as String, path = path as String, number = number as Int] in
        let passed = Counter()
        try ImportFixture.importing(
          path, intoStoreAt: root,
          passing: {
            if passed.next() == number { _ = kill(getpid(), SIGKILL) }
          })
      }
      // The folder of the dead is there until the next command that writes.
      let incoming = "\(root)/.dossier/incoming"
      #expect(try (FileSystem.status(of: incoming) != nil) == (number > 1), "\(number)")
      do { _ = try StoreWriter(root: root) }
      #expect(try FileSystem.status(of: incoming) == nil, "\(number)")
      #expect(try FileSystem.list("\(root)/.dossier").map(\.name) == [], "\(number)")
      let found = try ImportFixture.contents(ofStoreAt: root)
      #expect(found == before || found == after, "\(number)")
      ends.append(found == after)
      let report = try ImportFixture.importing(path, intoStoreAt: root)
      #expect(report.cases.map(\.outcome) == [found == after ? .unchanged : .new], "\(number)")
      if found == before { #expect(try ImportFixture.contents(ofStoreAt: root) == after, "\(number)") }
      #expect(try ImportFixture.errors(ofStoreAt: root) == [], "\(number)")
    }
    // Once it counts as made it stays made.
    #expect(ends.first == false && ends.last == true && ends.drop { !$0 }.allSatisfy { $0 })
  }
}
