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
  /// Where its bytes wait.
  private let sink: ArchiveSink

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
    let sink = try ArchiveError.wrapping { () throws(FileError) in
      try ArchiveSink(name, in: parent, keepsPayload: keepsPayload)
    }
    var pass = try ArchivePass(archive, limits: limits)
    try Self.read(&pass, into: sink)
    var items = sink.items
    guard let top = pass.topFolder else { throw .damaged(path: archive, entry: nil, code: 0) }
    let others = BagManifest.algorithms(namedIn: items.map(\.path))
    if !keepsPayload, !others.isSubset(of: [.sha256]) { try Self.hash(&items, archive, others, limits) }
    topFolder = top
    bag = BagFiles(items, sink.documents, hasPayloadFolder: pass.hasPayloadFolder)
    self.sink = sink
  }

  /// Reads to the end: while this thread unpacks, others take texts, hash the payload and write it.
  private static func read(_ pass: inout ArchivePass, into sink: ArchiveSink) throws(ArchiveError) {
    var (texts, parts) = (Cargo<ArchiveSink.Text>(), Cargo<ArchiveSink.Part>())
    try Parallel.relay { (texts: [ArchiveSink.Text]) throws(ArchiveError) in
      sink.take(texts)
    } from: { (handTexts) throws(ArchiveError) in
      try Parallel.relay { (parts: [ArchiveSink.Part]) throws(ArchiveError) in
        sink.hash(parts)
      } from: { (handHasher) throws(ArchiveError) in
        try Parallel.relay { (parts: [ArchiveSink.Part]) throws(ArchiveError) in
          try ArchiveError.wrapping { () throws(FileError) in try sink.write(parts) }
        } from: { (handWriter) throws(ArchiveError) in
          try read(&pass, &texts, handTexts, &parts) { (parts) throws(ArchiveError) in
            try handWriter(parts)
            try handHasher(parts)
          }
        }
      }
    }
    // Of a small archive this is all of it: no other thread was begun.
    sink.take(texts.rest())
    let rest = parts.rest()
    try ArchiveError.wrapping { () throws(FileError) in try sink.write(rest) }
    sink.hash(rest)
  }

  private static func read(
    _ pass: inout ArchivePass, _ texts: inout Cargo<ArchiveSink.Text>,
    _ handTexts: ([ArchiveSink.Text]) throws(ArchiveError) -> Void, _ parts: inout Cargo<ArchiveSink.Part>,
    _ handParts: ([ArchiveSink.Part]) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    var number = 0
    while let (path, size) = try pass.next() {
      // What is larger is never read again.
      if BagFiles.isRead(path), size <= Bag.maximumTagBytes {
        var text: [UInt8] = []
        while let piece = try pass.piece() { text += piece }
        try texts.add(ArchiveSink.Text(number: number, path: path, bytes: text), bytes: text.count, handTexts)
      } else {
        try parts.add(.start(number: number, path: path, size: size), bytes: 0, handParts)
        while let piece = try pass.piece() { try parts.add(.bytes(piece), bytes: piece.count, handParts) }
        try parts.add(.end, bytes: 0, handParts)
      }
      number += 1
    }
  }

  /// Does something while the disk begins with what will be moved into a store.
  ///
  /// - Throws: What it throws, or `ArchiveError` if the disk does not take what was read.
  public func whileSyncing<Value>(_ work: () throws -> Value) throws -> Value {
    let sync = sink.beginSync()
    let value = try work()
    if let sync { try ArchiveError.wrapping { () throws(FileError) in try sync.value().get() } }
    return value
  }

  private static let bytesHandedAtOnce = 1 << 20

  /// What is handed to another thread at once.
  private struct Cargo<Part> {
    private var parts: [Part] = []
    private var bytes = 0

    /// Adds to it, and hands all of it on once it is large enough.
    mutating func add(
      _ part: Part, bytes count: Int, _ hand: ([Part]) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
      parts.append(part)
      bytes += count
      if bytes >= Staging.bytesHandedAtOnce { try hand(rest()) }
    }

    mutating func rest() -> [Part] {
      defer { (parts, bytes) = ([], 0) }
      return parts
    }
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
      let digests = try pass.digests()
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

  init(
    _ archive: String, limits: ArchiveLimits, algorithms: Set<ChecksumAlgorithm> = [.sha256]
  ) throws(ArchiveError) {
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
      let top = place.path.utf8.firstIndex(of: UInt8(ascii: "/")) ?? place.path.endIndex
      topFolder = topFolder ?? String(place.path[..<top])
      let path = String(place.path[top...].dropFirst())
      if path.hasPrefix("data/") || place.isDirectory && path == "data" { hasPayloadFolder = true }
      if !place.isDirectory { return (path, entry.size) }
    }
    return nil
  }

  /// The next bytes of the file; nil at its end.
  mutating func piece() throws(ArchiveError) -> ArraySlice<UInt8>? {
    let piece = try reader.read()
    return piece.isEmpty ? nil : piece
  }

  /// Reads the file to its end and returns its hashes.
  mutating func digests() throws(ArchiveError) -> Checksums {
    var hasher = ChecksumHasher(algorithms)
    while let piece = try piece() { hasher.update(piece) }
    return hasher.finish()
  }
}

extension BagFiles {
  /// Whether a file of a bag is read for what it says: a document, or a file of the bag itself.
  static func isRead(_ path: String) -> Bool {
    !path.hasPrefix("data/") || isDocument(path)
  }

  /// Whether a file of a bag is a document that a store keeps, by its path.
  static func isDocument(_ path: String) -> Bool {
    guard path.hasPrefix("data/") else { return false }
    switch StoreItem(path: String(path.dropFirst(5))) {
    case .case, .party: return true
    case .settings, .terms, .rates, .rule, .exchange, .attachment, .other, .foreign: return false
    }
  }
}
