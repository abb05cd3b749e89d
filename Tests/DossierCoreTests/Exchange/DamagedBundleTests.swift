import DossierCore
import Foundation
import Testing

/// Bundles that were changed on their way, or made to harm: refused, or harmless, and the store as it was.
@Suite struct DamagedBundleTests {
  private static let attachment = "cases/2023-04/232-0991-37210/factuur.pdf"

  /// What is in a store and around it, but for what is local and the bundle itself.
  private func around(_ store: ImportFixture) throws -> [String] {
    // What is local is made by the first command, and counts as a link of the store's folder.
    try FileSystem.makeDirectories("\(store.root)/.dossier")
    return try BundleFixture.snapshot(store.scratch.path).filter { line in
      !line.hasPrefix("store/.dossier") && !line.hasPrefix("bundle")
    }
  }

  /// Imports a file and holds what is there after a refusal against what was there before; whether it was taken.
  private func isTaken(_ name: String, by store: ImportFixture) throws -> Bool {
    let before = try around(store)
    do {
      return try !store.importing(store.scratch.full(name)).isRefused
    } catch {
      #expect(error is ArchiveError || error is ImportError || error is IncomingError, "\(error)")
      #expect(try around(store) == before)
      let incoming = "\(store.root)/.dossier/incoming"
      #expect(try FileSystem.status(of: incoming) == nil || FileSystem.list(incoming).isEmpty)
      return false
    }
  }

  /// The files of a bundle as a bag has them.
  private func files(of bundle: TestBundle, record: String? = nil) throws -> [BagFile] {
    [BagFile("bundle.yaml", .bytes(Array(try (record ?? bundle.record()).utf8)))]
      + bundle.files.map { BagFile("data/\($0.key)", .bytes(Array($0.value.utf8))) }
  }

  private func write(
    _ files: [BagFile], to store: ImportFixture, _ form: ArchiveForm = .tar, signedWith key: String? = nil
  ) throws -> [UInt8] {
    let path = store.scratch.full("bundle")
    _ = try? FileSystem.removeFile(path)
    _ = try BagWriter.write(
      "bundle", files, info: [], to: path, form: form, time: BundleFixture.requireTime(), signedWith: key)
    return try FileSystem.read(path, limitBytes: 1 << 24).bytes
  }

  private func put(_ bytes: some DataProtocol, in store: ImportFixture) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: store.scratch.full("bundle")))
  }

  @Test(arguments: [ArchiveForm.tar, .tarZstd, .zip])
  func `Cut off at every 512 bytes it is refused`(_ form: ArchiveForm) throws {
    let store = try ImportFixture()
    let whole = try write(files(of: ImportFixture.forward()), to: store, form)
    for length in stride(from: 0, to: whole.count, by: 512) {
      try put(whole[..<length], in: store)
      #expect(try !isTaken("bundle", by: store), "\(length) of \(whole.count)")
    }
  }

  @Test func `With a byte changed it is refused, or what is taken is what was sent`() throws {
    let store = try ImportFixture()
    let whole = try write(files(of: ImportFixture.forward()), to: store)
    var places = Array(stride(from: 0, to: whole.count, by: 67))
    places += [UInt8]("factuur".utf8).indices.map { place in
      (whole.firstRange(of: Array("factuur".utf8))?.lowerBound ?? 0) + place
    }
    for place in places {
      var bytes = whole
      bytes[place] ^= 0x41
      try put(bytes, in: store)
      guard try isTaken("bundle", by: store) else { continue }
      // Such as the owner that an entry of the archive has, which nobody asks for.
      #expect(try store.text(Self.attachment) == "factuur", "byte \(place)")
      break
    }
  }

  @Test func `A file that is removed, added, renamed or changed is noticed`() throws {
    let store = try ImportFixture()
    let bundle = ImportFixture.forward()
    let sound = try files(of: bundle)
    let folder = store.scratch.full("bundle-files")
    func change(_ what: String, _ change: (String) throws -> Void) throws {
      _ = try? FileManager.default.removeItem(atPath: folder)
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      _ = try write(sound, to: store)
      #expect(try runProgram(["tar", "-C", folder, "-xf", store.scratch.full("bundle")]) == 0)
      try change(folder + "/bundle")
      try FileSystem.removeFile(store.scratch.full("bundle"))
      #expect(try runProgram(["tar", "-C", folder, "-cf", store.scratch.full("bundle"), "bundle"]) == 0)
      #expect(try !isTaken("bundle", by: store), "\(what)")
    }
    let manager = FileManager.default
    try change("removed") { try manager.removeItem(atPath: "\($0)/data/\(Self.attachment)") }
    try change("added") { try Data("x".utf8).write(to: URL(fileURLWithPath: "\($0)/data/\(Self.attachment).txt")) }
    try change("added beside") { try Data("x".utf8).write(to: URL(fileURLWithPath: "\($0)/notes.txt")) }
    try change("renamed") {
      try manager.moveItem(atPath: "\($0)/data/\(Self.attachment)", toPath: "\($0)/data/\(Self.attachment).txt")
    }
    try change("changed") {
      try Data("Factuur".utf8).write(to: URL(fileURLWithPath: "\($0)/data/\(Self.attachment)"))
    }
    try change("a total") { root in
      let text = try String(contentsOfFile: "\(root)/bundle.yaml", encoding: .utf8)
      try Data(text.replacing("1250.00", with: "1250.01").utf8).write(to: URL(fileURLWithPath: "\(root)/bundle.yaml"))
    }
    try change("a link") {
      try manager.removeItem(atPath: "\($0)/data/\(Self.attachment)")
      try manager.createSymbolicLink(
        atPath: "\($0)/data/\(Self.attachment)", withDestinationPath: store.scratch.full("store/dossier.yaml"))
    }
  }

  @Test func `A total that is altered is noticed, also where all hashes are made anew`() throws {
    let store = try ImportFixture()
    let bundle = ImportFixture.forward()
    for (good, bad) in [
      ("cases: 1", "cases: 2"), ("files: 4", "files: 3"), ("list: invoices, count: 1", "list: invoices, count: 2"),
      ("invoices: 1250.00", "invoices: 1250.01"),
    ] {
      let record = try bundle.record()
      #expect(record.contains(good), "\(good)")
      _ = try write(files(of: bundle, record: record.replacing(good, with: bad)), to: store)
      #expect(try !isTaken("bundle", by: store), "\(bad)")
    }
    _ = try write(files(of: bundle), to: store)
    #expect(try isTaken("bundle", by: store))
  }

  @Test(.enabled(if: SealFixture.signs, "ssh-keygen is not installed"))
  func `A signature by another key is refused, and so is none where one is required`() throws {
    let keys = try ScratchDirectory()
    let (own, other) = (try SealFixture.signer("own", in: keys), try SealFixture.signer("other", in: keys))
    let creditor = "dossier: 1\nid: n3v8m2qa\nname: Klaar\nvat: BE0403170701\nkeys:\n  - \(own.line)\n"
    let store = try ImportFixture(["creditors/klaar.yaml": creditor + "require-signature: true\n"])
    let files = try files(of: ImportFixture.forward())
    _ = try write(files, to: store, signedWith: other.file)
    #expect(try !isTaken("bundle", by: store))
    _ = try write(files, to: store)
    #expect(try !isTaken("bundle", by: store))
    _ = try write(files, to: store, signedWith: own.file)
    #expect(throws: ImportError.self) { try store.importing(store.scratch.full("bundle")) }
    // The answer must be signed as well, so that it needs a key.
    let report = try store.importing(store.scratch.full("bundle")) { wishes in
      wishes.seal = SealWishes(signingKey: other.file, encrypts: false)
    }
    #expect(report.signature == .by(try #require(SSHPublicKey(own.line))))
    let optional = try ImportFixture(["creditors/klaar.yaml": creditor])
    _ = try write(files, to: optional, signedWith: other.file)
    #expect(try !isTaken("bundle", by: optional))
    _ = try write(files, to: optional)
    #expect(try isTaken("bundle", by: optional))
  }

  @Test(.enabled(if: YAMLSamples.areThere, "DOSSIER_SAMPLES is not set"), arguments: HostileArchiveTests.folders)
  func `A hostile archive is refused as a bundle, and is a file like any other inside one`(_ folder: String) throws {
    for name in try YAMLSamples.names(in: folder) {
      let sample = "\(YAMLSamples.folder ?? "")/\(folder)/\(name)"
      let store = try ImportFixture()
      let before = try around(store)
      #expect(throws: (any Error).self, "\(name)") { try store.importing(sample) }
      #expect(try around(store) == before, "\(name)")
      let bytes = try FileSystem.read(sample, limitBytes: 1 << 26).bytes
      let text = ImportFixture.text.replacing(ImportFixture.hash, with: ContentHash(of: bytes).hex)
        .replacing("size: 7", with: "size: \(bytes.count)")
      let bundle = ImportFixture.forward(text)
      let files = try files(of: bundle).map { file in
        file.path == "data/\(Self.attachment)" ? BagFile(file.path, .bytes(bytes)) : file
      }
      _ = try write(files, to: store, .tarZstd)
      #expect(try isTaken("bundle", by: store), "\(name)")
      let taken = try FileSystem.read("\(store.root)/\(Self.attachment)", limitBytes: 1 << 26).bytes
      #expect(taken == bytes, "\(name)")
      let outside = try around(store).filter { !$0.hasPrefix("store") }
      #expect(outside == before.filter { !$0.hasPrefix("store") }, "\(name)")
    }
  }

  @Test(.enabled(if: YAMLSamples.areThere, "DOSSIER_SAMPLES is not set"), arguments: HostileArchiveTests.folders)
  func `Entries of a hostile archive behind those of a sound bundle have it refused`(_ folder: String) throws {
    let store = try ImportFixture()
    // Where they would lead to.
    for name in ["outside.txt", "moo", "store/moo"] { try store.scratch.put(name, "witness") }
    let whole = try write(files(of: ImportFixture.forward()), to: store)
    let end = whole.lastIndex { $0 != 0 } ?? 0
    let entries = whole[..<((end / 512 + 1) * 512)]
    let outer = { try FileManager.default.contentsOfDirectory(atPath: "/tmp").filter { $0.contains("moo") } }
    let before = try outer()
    var count = 0
    for name in try YAMLSamples.names(in: folder) where name.hasSuffix(".tar") {
      let sample = try FileSystem.read("\(YAMLSamples.folder ?? "")/\(folder)/\(name)", limitBytes: 1 << 26).bytes
      try put(entries + sample, in: store)
      #expect(try !isTaken("bundle", by: store), "\(name)")
      count += 1
    }
    #expect(try count > 5 && outer() == before)
    try put(whole, in: store)
    #expect(try isTaken("bundle", by: store))
  }
}
