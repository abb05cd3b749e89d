internal import Synchronization

/// Where what is read of an archive goes: it is hashed, kept for what follows, and documents are looked at.
///
/// Texts go into one file without a name; the payload into numbered files of a fresh directory, which is removed when the
/// value goes, or nowhere.
final class ArchiveSink: Sendable {
  /// A step of reading an archive.
  enum Part: Sendable {
    /// A file begins: where it is, relative to the bag, and its size as its header has it.
    case start(path: String, size: Int64)
    /// Some of its bytes.
    case bytes(ArraySlice<UInt8>)
    /// It ends.
    case end
  }

  /// A document as it was read.
  struct Text: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  private struct State: ~Copyable {
    var items: [BagFiles.Item] = []
    /// The file that is being read.
    var path = ""
    var size: Int64 = 0
    /// Whether it is read again for what it says.
    var isText = false
    var hasher = ChecksumHasher([])
    /// What is to be read again of it.
    var text: [UInt8] = []
    /// Where the payload goes.
    var file: FreshFile?
  }

  private let directory: FreshDirectory?
  /// Where the directory lies.
  private let place: String?
  private let spool: Spool
  private let state = Mutex(State())
  private let documents = Mutex<[BytewiseName: BundledDocument]>([:])

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
    let documents = documents.withLock { $0 }
    return state.withLock { state in
      state.items.map { item in
        var item = item
        item.document = documents[BytewiseName(item.path)]
        return item
      }
    }
  }

  /// Looks at documents while they are at hand.
  func look(at texts: [Text]) {
    let looked = texts.map { BundledDocument($0.path, .success($0.bytes)) }
    documents.withLock { documents in
      for document in looked { documents[BytewiseName(document.path)] = document }
    }
  }

  /// Takes the next steps.
  ///
  /// - Throws: `FileError` if the disk does not take what is kept.
  func take(_ parts: [Part]) throws(FileError) {
    try state.withLock { (state) throws(FileError) in
      for part in parts {
        switch part {
        case .start(let path, let size): try start(path, size, &state)
        case .bytes(let bytes): try take(bytes, &state)
        case .end: end(&state)
        }
      }
    }
  }

  private func start(_ path: String, _ size: Int64, _ state: inout State) throws(FileError) {
    let isRead = BagFiles.isRead(path)
    // What is larger is never read.
    (state.path, state.size, state.text, state.isText) = (path, size, [], isRead && size <= Bag.maximumTagBytes)
    state.hasher = ChecksumHasher([.sha256])
    if !isRead { state.file = try makeFile(String(state.items.count)) }
  }

  private func makeFile(_ name: String) throws(FileError) -> FreshFile? {
    switch directory {
    case .some(let directory): try directory.makeFile(name)
    case nil: nil
    }
  }

  private func take(_ bytes: ArraySlice<UInt8>, _ state: inout State) throws(FileError) {
    state.hasher.update(bytes)
    switch state.file {
    case .some(let file): try file.write(bytes)
    case nil: if state.isText { state.text += bytes }
    }
  }

  private func end(_ state: inout State) {
    let digests = state.hasher.finish()
    var kept = BagFiles.Place.passed
    if state.file != nil, let place {
      kept = .staged("\(place)/\(state.items.count)")
    } else if state.isText, let hash = digests[.sha256].flatMap({ ContentHash(hex: $0) }) {
      kept = .spooled(SpooledBytes(state.text, hash: hash, in: spool))
    }
    state.items.append(BagFiles.Item(path: state.path, size: state.size, place: kept, digests: digests))
    state.file = nil
  }

  /// Lets the disk begin with much payload, so that who moves it into a store waits the less for it later.
  ///
  /// - Returns: What came of it, which must be asked for: a disk tells of what it could not write only once. Nil where it is
  ///   not worth it.
  func beginSync() -> Parallel.Begun<Result<Void, FileError>>? {
    let size = state.withLock { $0.items.reduce(0) { $0 + $1.size } }
    guard let place, size >= Self.bytesWorthSyncing else { return nil }
    return Parallel.begin { Result { () throws(FileError) in try FileSystem.syncFileSystem(of: place) } }
  }

  private static let bytesWorthSyncing: Int64 = 64 << 20
}
