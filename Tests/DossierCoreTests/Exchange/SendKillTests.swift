import DossierCore
import Glibc
import Testing

/// Bundles whose sender is killed between archive, commit and name: before each step of writing.
@Suite struct SendKillTests {
  @Test(arguments: [true, false]) func `What a killed sender left is made good by sending again`(
    _ isLeaving: Bool
  ) async throws {
    let steps = Counter()
    let done = try SeveralBundlesTests.creditor()
    let before = try ImportFixture.contents(ofStoreAt: done.scratch.path)
    let elsewhere = try ScratchDirectory()
    let output = isLeaving ? elsewhere.full("whole.zip") : nil
    let sent = try SeveralBundlesTests.send(done.scratch.path, to: output, mostCases: 3) { steps.next() }
    let count = steps.count
    #expect(sent.map(\.cases) == [3] && count > (isLeaving ? 5 : 10))
    let after = try ImportFixture.contents(ofStoreAt: done.scratch.path)
    var ends: [Bool] = []
    for number in 1...count {
      let creditor = try SeveralBundlesTests.creditor()
      let (root, folder) = (creditor.scratch.path, try ScratchDirectory())
      let path = isLeaving ? folder.full("x.zip") : ""
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [root = root as String, path = path as String, number = number as Int] in
        let passed = Counter()
        try SeveralBundlesTests.send(root, to: path.isEmpty ? nil : path, mostCases: 3) {
          if passed.next() == number { _ = kill(getpid(), SIGKILL) }
        }
      }
      do { _ = try StoreWriter(root: root) }
      let found = try ImportFixture.contents(ofStoreAt: root)
      #expect(found == before || found == after, "\(number)")
      #expect(try FileSystem.list("\(root)/.dossier").map(\.name) == [], "\(number)")
      // Nothing has its name before the store says that it was sent.
      #expect(try FileSystem.status(of: folder.full("x.zip")) == nil, "\(number)")
      ends.append(found == after)
      let again = try SeveralBundlesTests.send(root, mostCases: 3)
      #expect(again.map(\.cases) == [3] && again.map(\.sequence) == [found == after ? 2 : 1], "\(number)")
      let agency = try ImportFixture()
      let name = "klaardocs-klaar-incasso-00000\(found == after ? 2 : 1).tar.zst"
      #expect(
        try agency.importing("\(root)/outbox/\(name)").cases.map(\.outcome) == [.new, .new, .new], "\(number)")
      try ImportFixture.importing(
        agency.scratch.full("store/outbox/klaar-incasso-klaar-000001.tar.zst"), intoStoreAt: root)
      #expect(try SeveralBundlesTests.send(root) == [], "\(number)")
    }
    #expect(ends.first == false && ends.last == true && ends.drop { !$0 }.allSatisfy { $0 })
  }
}
