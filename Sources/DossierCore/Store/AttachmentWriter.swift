/// A file that waits under `.dossier/` to become part of the store.
public struct StagedFile: Sendable, Equatable {
  /// Where it waits: a full path.
  public let path: String
  /// The SHA-256 of its content.
  public let hash: ContentHash
  /// Its size in bytes.
  public let size: Int64
}

/// Takes the content of one attachment piece by piece, for instance out of an archive, before it is known to be wanted.
///
/// What is staged and not committed is removed when the store is next opened for writing.
public struct AttachmentWriter: ~Copyable {
  private let file: FileDescriptor
  private let limitBytes: Int64
  private var hasher = ContentHasher()
  private var size: Int64 = 0

  /// Begins a file under the lock of the store.
  ///
  /// - Throws: `StoreError.file` if it cannot be made.
  public init(
    under lock: borrowing StoreLock, limitBytes: Int64 = AttachmentSource.maximumAttachmentBytes, random: () -> UInt64
  ) throws(StoreError) {
    let directory = lock.root + "/" + LocalFiles.incoming
    let name = TemporaryName(processID: FileSystem.processID(), random: random).name(0)
    file = try asStore { () throws(FileError) in
      try FileSystem.makeDirectories(directory)
      return try FileSystem.newFile(directory + "/" + name, ownership: FileOwnership(mode: 0o600))
    }
    self.limitBytes = limitBytes
  }

  /// Adds bytes.
  ///
  /// - Throws: `StoreError.file` with `tooLarge` beyond the limit, or if they cannot be written.
  public mutating func write(_ bytes: [UInt8]) throws(StoreError) {
    size += Int64(bytes.count)
    guard size <= limitBytes else { throw .file(.tooLarge(path: file.path, limitBytes: Int(limitBytes))) }
    hasher.update(bytes)
    do throws(FileError) { try file.writeAll(bytes) } catch { throw .file(error) }
  }

  /// Ends the file; it is brought to the disk by the commit that adds it.
  public consuming func finish() -> StagedFile {
    StagedFile(path: file.path, hash: hasher.finish(), size: size)
  }

  /// Removes everything that was staged and not committed.
  static func discardStaged(under lock: borrowing StoreLock) throws(StoreError) {
    let directory = lock.root + "/" + LocalFiles.incoming
    try asStore { () throws(FileError) in
      guard try FileSystem.status(of: directory)?.kind == .directory else { return }
      for entry in try FileSystem.list(directory) where entry.kind != .directory {
        try FileSystem.removeFile(directory + "/" + entry.name)
      }
      try TemporaryName.removeDeadDirectories(in: directory)
      try FileSystem.removeDirectoryIfEmpty(directory)
    }
  }
}
