import DossierCore
import Foundation

/// Bags for tests, as files and as archives.
enum BundleFixture {
  static let time = Timestamp("2023-04-25T20:45:12+02:00")
  static let files = [
    BagFile("data/cases/2023-04/232-0991-37210.yaml", .bytes(Array("dossier: 1\n".utf8))),
    BagFile("data/debtors/p/peeters.yaml", .bytes(Array("dossier: 1\nname: Peeters\n".utf8))),
    BagFile("data/cases/2023-04/232-0991-37210/Núñez 100%.txt", .bytes(Array("facture\n".utf8))),
    BagFile("bundle.yaml", .bytes(Array("dossier: 1\n".utf8))),
  ]

  /// Writes a bag with these files.
  @discardableResult
  static func write(
    _ files: [BagFile] = files, to path: String, _ form: ArchiveForm = .tarZstd
  ) throws -> BagPlan {
    let bag = try BagPlan("klaardocs-klaar-incasso-000017", files, info: [("Bagging-Date", "2023-04-25")])
    try BagWriter.write(bag, to: path, form: form, time: try requireTime())
    return bag
  }

  static func requireTime() throws -> Timestamp {
    struct NoTime: Error {}
    guard let time else { throw NoTime() }
    return time
  }

  /// A name for a staging directory that no other test has.
  static func name() -> TemporaryName {
    TemporaryName(processID: 1) { UInt64.random(in: 0...UInt64.max) }
  }

  /// Unpacks and verifies: the report, or the error.
  static func verify(_ path: String, in scratch: ScratchDirectory) throws(ArchiveError) -> BagReport {
    let staging = try Staging(path, in: scratch.path, name: name())
    return Bag.verify(staging.bag)
  }

  /// The files of an archive in its order, by their paths below the top folder.
  static func paths(_ archive: String) throws(ArchiveError) -> [String] {
    var reader = try ArchiveReader(archive)
    var paths: [String] = []
    while let entry = try reader.next() {
      let name = String(decoding: entry.name, as: UTF8.self).split(separator: "/", maxSplits: 1)
      if entry.kind == .file, name.count == 2 { paths.append(String(name[1])) }
    }
    return paths
  }

  /// What each file of an archive holds, by its path below the top folder.
  static func contents(_ path: String) throws(ArchiveError) -> [String: [UInt8]] {
    var reader = try ArchiveReader(path)
    var contents: [String: [UInt8]] = [:]
    while let entry = try reader.next() {
      var bytes: [UInt8] = []
      while true {
        let piece = try reader.read()
        if piece.isEmpty { break }
        bytes += piece
      }
      let name = String(decoding: entry.name, as: UTF8.self).split(separator: "/", maxSplits: 1)
      if entry.kind == .file, name.count == 2 { contents[String(name[1])] = bytes }
    }
    return contents
  }

  /// Unpacks an archive with another program; the bag's folder.
  static func folder(of path: String, in scratch: ScratchDirectory) throws -> String {
    let folder = scratch.full("unpacked-\(UInt64.random(in: 0...UInt64.max))")
    try FileSystem.makeDirectories(folder)
    let ending = try runProgram(["tar", "-C", folder, "--strip-components=1", "-xf", path])
    struct NotUnpacked: Error {}
    guard ending == 0 else { throw NotUnpacked() }
    return folder
  }

  /// Whatever lies below a folder, with its kind, mode, owner, link count, text, and where a link leads.
  static func snapshot(_ path: String) throws -> [String] {
    let manager = FileManager.default
    let names = manager.enumerator(atPath: path)?.allObjects as? [String] ?? []
    return try names.sorted().map { name in
      let full = path + "/" + name
      let attributes = try manager.attributesOfItem(atPath: full)
      let kind = attributes[.type] as? FileAttributeType ?? .typeUnknown
      let content =
        switch kind {
        case .typeRegular: manager.contents(atPath: full).map { ContentHash(of: Array($0)).hex } ?? ""
        case .typeSymbolicLink: try manager.destinationOfSymbolicLink(atPath: full)
        default: ""
        }
      let numbers = [FileAttributeKey.posixPermissions, .referenceCount, .ownerAccountID].map {
        "\(attributes[$0] ?? 0)"
      }
      return "\(name) \(kind.rawValue) \(numbers.joined(separator: " ")) \(content)"
    }
  }
}
