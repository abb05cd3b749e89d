/// An archive that was read, judged and hashed in one go.
///
/// No name of the archive reaches the disk: what is text to be read goes into one file without a name, and the payload
/// into numbered files of a fresh directory, which is removed when the value goes; or nowhere, where it is only to be
/// verified.
public struct Staging: ~Copyable {
  /// The top folder: the one name beside which nothing lies.
  public let topFolder: String
  /// What is in it.
  public let bag: BagFiles
  /// Where the payload waits; nil if it was only hashed.
  private let directory: FreshDirectory?

  /// Reads an archive.
  ///
  /// - Parameters:
  ///   - archive: Where it lies.
  ///   - parent: Where files for the time may be made; on the file system of a store if they are to be moved into it.
  ///   - name: How they are called.
  ///   - keepsPayload: Whether attachments are kept; else they are only hashed.
  ///   - limits: How much is unpacked.
  /// - Throws: `ArchiveError`; then nothing stays behind.
  public init(
    _ archive: String, in parent: String, name: TemporaryName, keepsPayload: Bool = true,
    limits: ArchiveLimits = .standard
  ) throws(ArchiveError) {
    let place = "\(parent)/\(name.name(0))"
    let directory: FreshDirectory? =
      keepsPayload
      ? try ArchiveError.wrapping { () throws(FileError) in try FreshDirectory(name.name(0), in: parent) } : nil
    var pass = try ArchivePass(archive, limits: limits, algorithms: [.sha256])
    let spool = Spool(in: parent)
    var items: [BagFiles.Item] = []
    while let (path, size) = try pass.next() {
      if BagFiles.isRead(path) {
        var text: [UInt8] = []
        // What is larger is never read.
        let digests = try pass.read { (bytes) throws(FileError) in
          if size <= Bag.maximumTagBytes { text += bytes }
        }
        let hash = size <= Bag.maximumTagBytes ? digests[.sha256].flatMap { ContentHash(hex: $0) } : nil
        let kept = hash.map { BagFiles.Place.spooled(SpooledBytes(text, hash: $0, in: spool)) }
        items.append(BagFiles.Item(path: path, size: size, place: kept ?? .passed, digests: digests))
      } else {
        let file = String(items.count)
        let digests = try pass.stage(directory, as: file)
        items.append(
          BagFiles.Item(
            path: path, size: size, place: keepsPayload ? .staged("\(place)/\(file)") : .passed, digests: digests))
      }
    }
    guard let top = pass.topFolder else { throw .damaged(path: archive, entry: nil, code: 0) }
    let others = BagManifest.algorithms(namedIn: items.map(\.path))
    if !keepsPayload, !others.isSubset(of: [.sha256]) { try Self.hash(&items, archive, others, limits) }
    topFolder = top
    bag = BagFiles(items, hasPayloadFolder: pass.hasPayloadFolder)
    self.directory = directory
  }

  /// Hashes everything in the other ways that the manifests of a bag name.
  private static func hash(
    _ items: inout [BagFiles.Item], _ archive: String, _ algorithms: Set<ChecksumAlgorithm>, _ limits: ArchiveLimits
  ) throws(ArchiveError) {
    var pass = try ArchivePass(archive, limits: limits, algorithms: algorithms.union([.sha256]))
    for place in items.indices {
      guard let (path, _) = try pass.next(), path.utf8.elementsEqual(items[place].path.utf8) else {
        throw .changed(path: archive)
      }
      let digests = try pass.read { _ throws(FileError) in }
      guard digests[.sha256] == items[place].digests[.sha256] else { throw .changed(path: archive) }
      items[place].digests = digests
    }
  }
}

/// One reading of an archive, file after file, each judged before its first byte is used.
private struct ArchivePass: ~Copyable {
  private var reader: ArchiveReader
  private var judge: ArchiveJudge
  private let algorithms: Set<ChecksumAlgorithm>
  /// The top folder, once something was read.
  private(set) var topFolder: String?
  /// Whether there is a folder `data`.
  private(set) var hasPayloadFolder = false

  init(_ archive: String, limits: ArchiveLimits, algorithms: Set<ChecksumAlgorithm>) throws(ArchiveError) {
    reader = try ArchiveReader(archive, limits: limits)
    judge = ArchiveJudge(limits: limits)
    self.algorithms = algorithms
  }

  /// The next file, relative to the top folder, and its size as its header has it.
  mutating func next() throws(ArchiveError) -> (path: String, size: Int64)? {
    while let entry = try reader.next() {
      let place: ArchiveJudge.Place
      do throws(ArchiveRule) {
        place = try judge.judge(entry)
      } catch {
        throw .refused(path: reader.path, entry: entry.shownName, error)
      }
      let parts = place.path.split(separator: "/", maxSplits: 1)
      topFolder = topFolder ?? String(parts[0])
      let path = parts.count == 2 ? String(parts[1]) : ""
      if path.hasPrefix("data/") || place.isDirectory && path == "data" { hasPayloadFolder = true }
      if !place.isDirectory { return (path, entry.size) }
    }
    return nil
  }

  /// Reads the file to its end and returns its hashes.
  mutating func read(_ take: ([UInt8]) throws(FileError) -> Void) throws(ArchiveError) -> [ChecksumAlgorithm: String] {
    var hasher = ChecksumHasher(algorithms)
    while true {
      let piece = try reader.read()
      if piece.isEmpty { return hasher.finish() }
      hasher.update(piece)
      do throws(FileError) { try take(piece) } catch { throw .file(error) }
    }
  }

  /// Reads the file into one of a directory, or nowhere.
  mutating func stage(
    _ directory: borrowing FreshDirectory?, as name: String
  ) throws(ArchiveError) -> [ChecksumAlgorithm: String] {
    switch directory {
    case .some(let directory):
      let file = try ArchiveError.wrapping { () throws(FileError) in try directory.makeFile(name) }
      return try read { (bytes) throws(FileError) in try file.write(bytes) }
    case nil: return try read { _ throws(FileError) in }
    }
  }
}

extension BagFiles {
  /// Whether a file of a bag is read for what it says: a document, or a file of the bag itself.
  static func isRead(_ path: String) -> Bool {
    guard path.hasPrefix("data/") else { return true }
    switch StoreItem(path: String(path.dropFirst(5))) {
    case .case, .party: return true
    case .settings, .terms, .rates, .rule, .exchange, .attachment, .other, .foreign: return false
    }
  }
}
