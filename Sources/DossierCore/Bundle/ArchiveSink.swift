internal import Synchronization

/// Where what is read of an archive goes: it is hashed, kept for what follows, and documents are looked at.
///
/// Texts go into one file without a name; the payload into numbered files of a fresh directory, which is removed when the
/// value goes, or nowhere. Texts are taken by one thread, the payload is hashed by a second and written by a third.
final class ArchiveSink: Sendable {
  /// A file that is to be read again for what it says.
  struct Text: Sendable {
    /// Its place in the archive.
    let number: Int
    /// Where it is, relative to the bag.
    let path: String
    let bytes: [UInt8]
  }

  /// A step of reading another file.
  enum Part: Sendable {
    /// It begins: its place in the archive, where it is, relative to the bag, and its size as its header has it.
    case start(number: Int, path: String, size: Int64)
    /// Some of its bytes.
    case bytes(ArraySlice<UInt8>)
    /// It ends.
    case end
  }

  private struct Found: ~Copyable {
    var items: [(number: Int, item: BagFiles.Item)] = []
    var documents: [BytewiseName: BundledDocument] = [:]
  }

  /// The file that is being hashed.
  private struct Hashing {
    var number = 0
    var path = ""
    var size: Int64 = 0
    var hasher = ChecksumHasher([])
  }

  private let directory: FreshDirectory?
  /// Where the directory lies.
  private let place: String?
  private let spool: Spool
  /// The terms of cases.
  private let terms = KnownTerms()
  private let found = Mutex(Found())
  private let hashing = Mutex(Hashing())
  /// The file that is being written.
  private let file = Mutex<FreshFile?>(nil)

  /// Begins with no file.
  ///
  /// - Throws: `FileError.failed` if the directory cannot be made.
  init(_ name: TemporaryName, in parent: String, keepsPayload: Bool) throws(FileError) {
    directory = keepsPayload ? try FreshDirectory(name.name(0), in: parent) : nil
    place = keepsPayload ? "\(parent)/\(name.name(0))" : nil
    spool = Spool(in: parent)
  }

  /// What was read, in the order of the archive.
  var items: [BagFiles.Item] {
    found.withLock { found in found.items.sorted { $0.number < $1.number }.map(\.item) }
  }

  /// What documents say.
  var documents: [BytewiseName: BundledDocument] { found.withLock { $0.documents } }

  /// Hashes and keeps texts, and looks at those that are documents while they are at hand.
  func take(_ texts: [Text]) {
    for text in texts {
      let hash = ContentHash(of: text.bytes)
      let kept = SpooledBytes(text.bytes, hash: hash, in: spool)
      let item = BagFiles.Item(
        path: text.path, size: Int64(text.bytes.count), place: .spooled(kept), digests: Checksums(content: hash))
      // What is larger than a document may be is told when it is asked for.
      let isLooked = BagFiles.isDocument(text.path) && text.bytes.count <= Store.maximumDocumentBytes
      let document = isLooked ? BundledDocument(text.path, .success(text.bytes), terms) : nil
      found.withLock { found in
        found.items.append((text.number, item))
        if let document { found.documents[BytewiseName(text.path)] = document }
      }
    }
  }

  /// Hashes the next parts of the payload.
  func hash(_ parts: [Part]) {
    hashing.withLock { hashing in
      for part in parts {
        switch part {
        case .start(let number, let path, let size):
          hashing = Hashing(number: number, path: path, size: size, hasher: ChecksumHasher([.sha256]))
        case .bytes(let bytes): hashing.hasher.update(bytes)
        case .end:
          let number = hashing.number
          let item = BagFiles.Item(
            path: hashing.path, size: hashing.size, place: place.map { .staged("\($0)/\(number)") } ?? .passed,
            digests: hashing.hasher.finish())
          found.withLock { $0.items.append((number, item)) }
        }
      }
    }
  }

  /// Writes the next parts of the payload, if it is kept.
  ///
  /// - Throws: `FileError` if the disk does not take them.
  func write(_ parts: [Part]) throws(FileError) {
    try file.withLock { (file) throws(FileError) in
      for part in parts {
        switch part {
        case .start(let number, _, _): file = try directory?.makeFile(String(number))
        case .bytes(let bytes): try file?.write(bytes)
        case .end: file = nil
        }
      }
    }
  }

  /// Lets the disk begin with much payload, so that who moves it into a store waits the less for it later.
  ///
  /// - Returns: What came of it, which must be asked for: a disk tells of what it could not write only once. Nil where it is
  ///   not worth it.
  func beginSync() -> Parallel.Begun<Result<Void, FileError>>? {
    let size = found.withLock { $0.items.reduce(0) { $0 + $1.item.size } }
    guard let place, size >= Self.bytesWorthSyncing else { return nil }
    return Parallel.beginWaiting { Result { () throws(FileError) in try FileSystem.syncFileSystem(of: place) } }
  }

  private static let bytesWorthSyncing: Int64 = 64 << 20
}
