/// The files of a bag: as they lie in a folder, or as an archive had them.
public struct BagFiles: Sendable {
  /// One of them.
  struct Item: Sendable {
    /// Where it is, relative to the bag.
    let path: String
    /// How many bytes it has.
    let size: Int64
    let place: Place
    /// The hashes that are known of it.
    var digests = Checksums()
  }

  /// Where the bytes of a file are.
  enum Place: Sendable {
    /// In the folder of the bag.
    case folder
    /// Read already, to be read once more.
    case spooled(SpooledBytes)
    /// In a file of its own, at a full path.
    case staged(String)
    /// Nowhere: they were hashed and left.
    case passed
  }

  /// All of them, sorted bytewise by path.
  let items: [Item]
  /// Whether there is a folder `data`.
  let hasPayloadFolder: Bool
  /// What is no file that can be read: where, and what it is.
  let strangers: [(path: String, message: String)]
  /// The folder of the bag; none of an archive.
  private let root: String
  private let places: [BytewiseName: Int]
  /// What documents say that were looked at while they were read.
  private let documents: [BytewiseName: BundledDocument]

  /// Takes a folder as it is; nothing of it is read yet, and no link is followed.
  ///
  /// - Throws: `FileError.failed` if it cannot be listed.
  public init(folder root: String) throws(FileError) {
    let tree = try FileSystem.tree(root, stamps: true)
    var strangers = tree.errors.map { error in
      (path: error.path.hasPrefix("\(root)/") ? String(error.path.dropFirst(root.count + 1)) : ".", message: "\(error)")
    }
    var items: [Item] = []
    for file in tree.files {
      if file.kind == .regular, file.isReadableName, let stamp = file.stamp {
        items.append(Item(path: file.path, size: stamp.size, place: .folder))
      } else {
        strangers.append(
          (file.path, file.isReadableName ? "it is a \(file.kind.rawValue)" : "its name is not UTF-8"))
      }
    }
    self.init(items, [:], root: root, hasPayloadFolder: tree.directories.contains("data"), strangers: strangers)
  }

  /// Takes what an archive had.
  init(_ items: [Item], _ documents: [BytewiseName: BundledDocument], hasPayloadFolder: Bool) {
    self.init(items, documents, root: "", hasPayloadFolder: hasPayloadFolder, strangers: [])
  }

  private init(
    _ items: [Item], _ documents: [BytewiseName: BundledDocument], root: String, hasPayloadFolder: Bool,
    strangers: [(path: String, message: String)]
  ) {
    self.root = root
    self.documents = documents
    self.items = items.sorted { $0.path.isBytewiseBefore($1.path) }
    self.hasPayloadFolder = hasPayloadFolder
    self.strangers = strangers
    places = Dictionary(self.items.enumerated().map { (BytewiseName($1.path), $0) }) { first, _ in first }
  }

  /// The one at a path, compared by bytes.
  func item(_ path: String) -> Item? { places[BytewiseName(path)].map { items[$0] } }

  /// Whether there is one at a path, compared by bytes.
  func contains(_ path: String) -> Bool { places[BytewiseName(path)] != nil }

  /// What a document at a path says, if it was looked at while it was read.
  func document(_ path: String) -> BundledDocument? { documents[BytewiseName(path)] }

  /// Reads a whole file.
  ///
  /// - Throws: `FileError.tooLarge` beyond the limit, or `failed`, also if it is not there or was passed over.
  func bytes(of path: String, limitBytes: Int) throws(FileError) -> [UInt8] {
    guard let item = item(path) else { throw .failed(.open, path: path, cause: .missing) }
    guard item.size <= limitBytes else { throw .tooLarge(path: path, limitBytes: limitBytes) }
    switch item.place {
    case .folder: return try FileSystem.read(path, below: root, limitBytes: limitBytes).bytes
    case .spooled(let spooled): return try spooled.bytes()
    case .staged(let path): return try FileSystem.read(path, limitBytes: limitBytes).bytes
    case .passed: throw .failed(.read, path: path, cause: .missing)
    }
  }

  /// The hashes of a file; those that are not known are made.
  ///
  /// - Throws: `FileError` if it cannot be read.
  func digests(
    of item: Item, _ algorithms: Set<ChecksumAlgorithm>
  ) throws(FileError) -> Checksums {
    guard !algorithms.allSatisfy({ item.digests[$0] != nil }) else { return item.digests }
    var hasher = ChecksumHasher(algorithms)
    switch item.place {
    case .folder: _ = try FileSystem.readPieces(of: "\(root)/\(item.path)") { hasher.update($0) }
    case .staged(let path): _ = try FileSystem.readPieces(of: path) { hasher.update($0) }
    case .spooled, .passed: hasher.update(try bytes(of: item.path, limitBytes: Int(item.size)))
    }
    return hasher.finish()
  }

  /// A file that can be moved into a store; nil of a folder's.
  ///
  /// Where the payload was not kept it is nowhere, and only told of.
  func staged(_ item: Item) -> StagedFile? {
    guard let hash = item.digests.content else { return nil }
    switch item.place {
    case .staged(let path): return StagedFile(path: path, hash: hash, size: item.size)
    case .passed: return StagedFile(path: "", hash: hash, size: item.size)
    case .folder, .spooled: return nil
    }
  }
}
