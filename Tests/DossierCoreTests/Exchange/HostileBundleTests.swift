import DossierCore
import Foundation
import Testing

/// Bundles that were made to harm: refused with nothing changed in the store or around it.
@Suite struct HostileBundleTests {
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
    try FileManager.default.contentsOfDirectory(atPath: "/tmp").filter { $0.hasPrefix("moo") }
  }

  @Test(.enabled(if: YAMLSamples.areThere, "DOSSIER_SAMPLES is not set"), arguments: HostileArchiveTests.folders)
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

  @Test(.enabled(if: YAMLSamples.areThere, "DOSSIER_SAMPLES is not set"), arguments: HostileArchiveTests.folders)
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

  @Test(.enabled(if: YAMLSamples.areThere, "DOSSIER_SAMPLES is not set"), arguments: HostileArchiveTests.folders)
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

  /// A ZIP with a file `moo` that holds `moo` and is not packed, as in the samples, in Base64.
  private static let storedZip =
    "UEsDBBQAAAAAAAAAIQCp4jOpBAAAAAQAAAADAAAAbW9vbW9vClBLAQIUAxQAAAAAAAAAIQCp"
    + "4jOpBAAAAAQAAAADAAAAAAAAAAAAAACAgQAAAABtb29QSwUGAAAAAAEAAQAxAAAAJQAAAAAA"

  @Test(arguments: ["zip", "tar"]) func `Sound entries that are put below a bundle's folder are taken`(
    _ form: String
  ) throws {
    let incoming = try Self.incoming()
    let sample: [UInt8]
    if form == "zip" {
      sample = Array(try #require(Data(base64Encoded: Self.storedZip)))
    } else {
      let folder = try ScratchDirectory()
      try folder.put("moo", "moo\n")
      #expect(try runProgram(["tar", "-C", folder.path, "-cf", folder.full("a.tar"), "moo"]) == 0)
      sample = try FileSystem.read(folder.full("a.tar"), limitBytes: 1 << 20).bytes
    }
    try incoming.put(WrappedArchive.bytes(of: sample, named: "sample.\(form)", in: incoming.store.scratch))
    #expect(try incoming.isTaken())
  }
}
