import DossierCore
import Foundation
import Testing

/// Bundles that were made to harm: refused with nothing changed in the store or around it.
@Suite(.enabled(if: YAMLSamples.areThere, "DOSSIER_SAMPLES is not set")) struct HostileBundleTests {
  private static func bytes(_ folder: String, _ name: String) throws -> [UInt8] {
    try FileSystem.read("\(YAMLSamples.folder ?? "")/\(folder)/\(name)", limitBytes: 1 << 26).bytes
  }

  /// A store with files where the entries of the samples would lead to.
  private static func incoming() throws -> IncomingBundle {
    let incoming = try IncomingBundle()
    for name in ["outside.txt", "moo", "store/moo"] { try incoming.store.scratch.put(name, "witness") }
    return incoming
  }

  /// What is in the folder for temporary files under the name that the samples have.
  private static func outer() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "/tmp").filter { $0.contains("moo") }
  }

  @Test(arguments: HostileArchiveTests.folders)
  func `A hostile archive is refused as a bundle, and is a file like any other inside one`(_ folder: String) throws {
    let outer = try Self.outer()
    for name in try YAMLSamples.names(in: folder) {
      let bytes = try Self.bytes(folder, name)
      let incoming = try Self.incoming()
      try incoming.put(bytes)
      #expect(try !incoming.isTaken(), "\(name)")
      let before = try incoming.around()
      let text = ImportFixture.text.replacing(ImportFixture.hash, with: ContentHash(of: bytes).hex)
        .replacing("size: 7", with: "size: \(bytes.count)")
      let files = try IncomingBundle.files(of: ImportFixture.forward(text)).map { file in
        file.path == "data/\(IncomingBundle.attachment)" ? BagFile(file.path, .bytes(bytes)) : file
      }
      try incoming.write(files, .tarZstd)
      #expect(try incoming.isTaken(), "\(name)")
      let taken = try FileSystem.read("\(incoming.store.root)/\(IncomingBundle.attachment)", limitBytes: 1 << 26).bytes
      #expect(taken == bytes, "\(name)")
      let outside = try incoming.around().filter { !$0.hasPrefix("store") }
      #expect(outside == before.filter { !$0.hasPrefix("store") }, "\(name)")
    }
    #expect(try Self.outer() == outer)
  }

  @Test(arguments: HostileArchiveTests.folders)
  func `Entries of a hostile archive behind those of a sound bundle have it refused`(_ folder: String) throws {
    let incoming = try Self.incoming()
    let whole = try incoming.write(IncomingBundle.files())
    let outer = try Self.outer()
    var count = 0
    for name in try YAMLSamples.names(in: folder) where name.hasSuffix(".tar") {
      try incoming.put(WrappedArchive.entries(ofTar: whole) + Self.bytes(folder, name))
      #expect(try !incoming.isTaken(), "\(name)")
      count += 1
    }
    #expect(try count > 5 && Self.outer() == outer)
    try incoming.put(whole)
    #expect(try incoming.isTaken())
  }

  @Test(arguments: HostileArchiveTests.folders)
  func `Entries of a hostile archive below a bundle's folder, which lists them, have it refused for their form`(
    _ folder: String
  ) throws {
    let incoming = try Self.incoming()
    let outer = try Self.outer()
    for name in try YAMLSamples.names(in: folder) {
      try incoming.put(WrappedArchive.bytes(of: Self.bytes(folder, name), named: name, in: incoming.store.scratch))
      let before = try incoming.around()
      if HostileArchiveTests.harmless.contains(name) {
        #expect(try incoming.isTaken(), "\(name)")
        let outside = try incoming.around().filter { !$0.hasPrefix("store") }
        #expect(outside == before.filter { !$0.hasPrefix("store") }, "\(name)")
        let modes = try incoming.around().filter { $0.hasPrefix("store/cases/") && $0.contains("NSFileTypeRegular") }
        #expect(modes.allSatisfy { $0.contains("NSFileTypeRegular 384 1 ") }, "\(name): \(modes)")
      } else {
        // Not for what is in the bag, but already for the archive.
        #expect(throws: ArchiveError.self, "\(name)") { try incoming.store.importing(incoming.path) }
        #expect(try incoming.around() == before, "\(name)")
      }
    }
    #expect(try Self.outer() == outer)
  }

  @Test(arguments: ["zip", "tar"]) func `Sound entries that are put below a bundle's folder are taken`(
    _ form: String
  ) throws {
    let incoming = try Self.incoming()
    let (name, folder) = ("sample.\(form)", try ScratchDirectory())
    try folder.put("moo", "moo\n")
    // Not packed, as in the samples.
    let script = "import zipfile; zipfile.ZipFile('\(folder.full(name))', 'w').writestr('moo', 'moo\\n')"
    let words =
      form == "zip" ? ["python3", "-c", script] : ["tar", "-C", folder.path, "-cf", folder.full(name), "moo"]
    #expect(try runProgram(words) == 0)
    let sample = try FileSystem.read(folder.full(name), limitBytes: 1 << 20).bytes
    try incoming.put(WrappedArchive.bytes(of: sample, named: name, in: incoming.store.scratch))
    #expect(try incoming.isTaken())
  }
}
