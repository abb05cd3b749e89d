import DossierCore
import Foundation
import Testing

/// Bundles that were changed on their way: refused, or harmless, and the store as it was.
@Suite struct DamagedBundleTests {
  @Test(arguments: [ArchiveForm.tar, .tarZstd, .zip])
  func `Cut off at every 512 bytes it is refused`(_ form: ArchiveForm) throws {
    let incoming = try IncomingBundle()
    let whole = try incoming.write(IncomingBundle.files(), form)
    for length in stride(from: 0, to: whole.count, by: 512) {
      try incoming.put(whole[..<length])
      #expect(try !incoming.isTaken(), "\(length) of \(whole.count)")
    }
    try incoming.put(whole)
    #expect(try incoming.isTaken())
  }

  @Test func `With a byte changed it is refused, or what is taken is what was sent`() throws {
    var incoming = try IncomingBundle()
    let whole = try incoming.write(IncomingBundle.files())
    #expect(try incoming.isTaken())
    let sent = try ImportFixture.contents(ofStoreAt: incoming.store.root)
    incoming = try IncomingBundle()
    let text = try #require(whole.firstRange(of: Array("factuur\0".utf8)))
    var (refused, taken) = (0, 0)
    for place in Array(stride(from: 0, to: whole.count, by: 67)) + text.dropLast() {
      var bytes = whole
      bytes[place] ^= 0x41
      try incoming.put(bytes)
      guard try incoming.isTaken() else {
        refused += 1
        continue
      }
      // Such as what fills a block, which nobody asks for.
      #expect(try ImportFixture.contents(ofStoreAt: incoming.store.root) == sent, "byte \(place)")
      taken += 1
      incoming = try IncomingBundle()
    }
    #expect(refused > 50 && taken > 0)
  }

  @Test func `A file that is removed, added, renamed or changed is noticed`() throws {
    let incoming = try IncomingBundle()
    let sound = try IncomingBundle.files()
    let folder = incoming.store.scratch.full("bundle-files")
    let manager = FileManager.default
    func isTaken(_ change: (String) throws -> Void) throws -> Bool {
      _ = try? manager.removeItem(atPath: folder)
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try incoming.write(sound)
      #expect(try runProgram(["tar", "-C", folder, "-xf", incoming.path]) == 0)
      try change(folder + "/bundle")
      try FileSystem.removeFile(incoming.path)
      #expect(try runProgram(["tar", "-C", folder, "-cf", incoming.path, "bundle"]) == 0)
      return try incoming.isTaken()
    }
    func write(_ text: String, _ path: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }
    let file = "data/\(IncomingBundle.attachment)"
    let changes: [(what: String, change: (String) throws -> Void)] = [
      ("removed", { try manager.removeItem(atPath: "\($0)/\(file)") }),
      ("added", { try write("x", "\($0)/\(file).txt") }),
      ("added beside", { try write("x", "\($0)/notes.txt") }),
      ("renamed", { try manager.moveItem(atPath: "\($0)/\(file)", toPath: "\($0)/\(file).txt") }),
      ("changed", { try write("Factuur", "\($0)/\(file)") }),
      (
        "a total",
        { root in
          let text = try String(contentsOfFile: "\(root)/bundle.yaml", encoding: .utf8)
          try write(text.replacing("1250.00", with: "1250.01"), "\(root)/bundle.yaml")
        }
      ),
      (
        "a link",
        {
          try manager.removeItem(atPath: "\($0)/\(file)")
          try manager.createSymbolicLink(
            atPath: "\($0)/\(file)", withDestinationPath: incoming.store.scratch.full("store/dossier.yaml"))
        }
      ),
    ]
    for (what, change) in changes { #expect(try !isTaken(change), "\(what)") }
    // Packed anew as it was, it is taken.
    #expect(try isTaken { _ in })
  }

  @Test func `A total that is altered is noticed, also where all hashes are made anew`() throws {
    let incoming = try IncomingBundle()
    let bundle = ImportFixture.forward()
    for (good, bad) in [
      ("cases: 1", "cases: 2"), ("files: 4", "files: 3"), ("list: invoices, count: 1", "list: invoices, count: 2"),
      ("invoices: 1250.00", "invoices: 1250.01"), ("credits: 0.00", "credits: 0.01"),
      ("payments: 0.00", "payments: 0.01"),
      ("sums: [{", "sums: [{currency: EUR, invoices: 1250.00, credits: 0.00, payments: 0.00}, {"),
    ] {
      let record = try bundle.record()
      #expect(record.contains(good), "\(good)")
      try incoming.write(IncomingBundle.files(of: bundle, record: record.replacing(good, with: bad)))
      #expect(try !incoming.isTaken(), "\(bad)")
    }
    try incoming.write(IncomingBundle.files(of: bundle))
    #expect(try incoming.isTaken())
  }

  @Test func `A case that lies in a bundle twice is noticed, though the totals fit`() throws {
    let incoming = try IncomingBundle()
    var bundle = ImportFixture.forward()
    let second = "cases/2023-05/A-2.yaml"
    bundle.files[second] = ImportFixture.head(number: "A-2")
    let record = try bundle.record()
    try incoming.write(IncomingBundle.files(of: bundle, record: record))
    #expect(try !incoming.isTaken())
    let staging = try Staging(incoming.path, in: incoming.store.scratch.path, name: BundleFixture.name())
    let report = BundleCheck.verify(staging.bag)
    #expect(report.content.map(\.id) == ["bundle-case-twice"])
  }

  @Test(.enabled(if: SealFixture.signs, "ssh-keygen is not installed"))
  func `A signature by another key is refused, and so is none where one is required`() throws {
    let keys = try ScratchDirectory()
    let (own, other) = (try SealFixture.signer("own", in: keys), try SealFixture.signer("other", in: keys))
    let creditor = "dossier: 1\nid: n3v8m2qa\nname: Klaar\nvat: BE0403170701\nkeys:\n  - \(own.line)\n"
    let strict = try IncomingBundle(["creditors/klaar.yaml": creditor + "require-signature: true\n"])
    let files = try IncomingBundle.files()
    try strict.write(files, signedWith: other.file)
    #expect(try !strict.isTaken())
    try strict.write(files)
    #expect(try !strict.isTaken())
    try strict.write(files, signedWith: own.file)
    #expect(throws: ImportError.self) { try strict.store.importing(strict.path) }
    // The answer must be signed as well, so that it needs a key.
    let report = try strict.store.importing(strict.path) { wishes in
      wishes.seal = SealWishes(signingKey: other.file, encrypts: false)
    }
    #expect(report.signature == .by(try #require(SSHPublicKey(own.line))))
    let optional = try IncomingBundle(["creditors/klaar.yaml": creditor])
    try optional.write(files, signedWith: other.file)
    #expect(try !optional.isTaken())
    try optional.write(files)
    #expect(try optional.isTaken())
  }
}
