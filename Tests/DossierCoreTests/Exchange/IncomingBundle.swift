import DossierCore
import Foundation
import Testing

/// A bundle's file that comes to an agency's store, perhaps changed on its way.
struct IncomingBundle {
  static let attachment = "cases/2023-04/232-0991-37210/factuur.pdf"

  let store: ImportFixture
  var path: String { store.scratch.full("bundle") }

  init(_ more: [String: String] = [:]) throws { store = try ImportFixture(more) }

  /// The files of a bundle as a bag has them.
  static func files(of bundle: TestBundle = ImportFixture.forward(), record: String? = nil) throws -> [BagFile] {
    [BagFile("bundle.yaml", .bytes(Array(try (record ?? bundle.record()).utf8)))]
      + bundle.files.map { BagFile("data/\($0.key)", .bytes(Array($0.value.utf8))) }
  }

  /// Writes a bag in its place; its bytes.
  @discardableResult
  func write(
    _ files: [BagFile], _ form: ArchiveForm = .tar, signedWith key: String? = nil
  ) throws -> [UInt8] {
    _ = try? FileSystem.removeFile(path)
    try BagWriter.write(
      BagPlan("bundle", files, info: []), to: path, form: form, time: BundleFixture.requireTime(), signedWith: key)
    return try FileSystem.read(path, limitBytes: 1 << 24).bytes
  }

  /// Puts bytes in its place.
  func put(_ bytes: some DataProtocol) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }

  /// What is in the store and around it, but for what is local and the bundle itself.
  func around() throws -> [String] {
    // What is local is made by the first command, and counts as a link of the store's folder.
    try FileSystem.makeDirectories("\(store.root)/.dossier")
    return try BundleFixture.snapshot(store.scratch.path).filter { line in
      !line.hasPrefix("store/.dossier") && !line.hasPrefix("bundle")
    }
  }

  /// Imports the file, and holds what is there after a refusal against what was there before; whether it was taken.
  func isTaken() throws -> Bool {
    let before = try around()
    do {
      if try !store.importing(path).isRefused { return true }
    } catch {
      #expect(error is ArchiveError || error is ImportError || error is IncomingError, "\(error)")
    }
    #expect(try around() == before)
    let incoming = "\(store.root)/.dossier/incoming"
    #expect(try FileSystem.status(of: incoming) == nil || FileSystem.list(incoming).isEmpty)
    return false
  }
}
