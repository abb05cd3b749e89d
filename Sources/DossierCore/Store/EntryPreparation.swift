/// Writes the temporary file of one change.
struct EntryPreparation {
  let root: String
  let entry: Journal.Entry
  /// Whether it is the only one, which must tell by its name whether it is complete.
  let isOnly: Bool

  private var finalName: String { root + "/" + entry.temporaryPath }
  private var name: String { isOnly ? finalName + EntryMover.partSuffix : finalName }

  /// Writes the content and returns the entry with its hash.
  func run(_ change: Change, ownerships: inout [String: FileOwnership]) throws(StoreError) -> Journal.Entry {
    switch change.action {
    case .remove: return entry
    case .replace(let bytes, _):
      try asStore { () throws(FileError) in
        guard let status = try FileSystem.status(of: root + "/" + entry.path) else {
          throw .failed(.inspect, path: root + "/" + entry.path, cause: .missing)
        }
        try FileSystem.create(
          name, bytes: try bytes.bytes(), ownership: FileOwnership(replacing: status), syncing: isOnly)
      }
      return entry
    case .create(let source):
      let new = try create(source, ownership: try ownership(&ownerships))
      return Journal.Entry(path: entry.path, temporaryName: entry.temporaryName, action: .create(new: new))
    }
  }

  /// Says by its name that the only temporary file is complete.
  func complete() throws(FileError) { try FileSystem.rename(name, to: finalName) }

  private func create(_ source: AttachmentSource, ownership: FileOwnership) throws(StoreError) -> ContentHash {
    switch source {
    case .bytes(let bytes):
      try asStore { () throws(FileError) in
        try FileSystem.create(name, bytes: try bytes.bytes(), ownership: ownership, syncing: isOnly)
      }
      return bytes.hash
    case .copy(let path, let expected):
      return try copy(path, expecting: expected, ownership: ownership)
    case .staged(let file):
      do throws(FileError) {
        try FileSystem.rename(file.path, to: name)
      } catch {
        guard error.cause == .otherFileSystem else { throw .file(error) }
        return try copy(file.path, expecting: file.hash, ownership: ownership)
      }
      try asStore { () throws(FileError) in
        try FileSystem.setMode(ownership.mode, of: name)
        if isOnly { try FileSystem.sync(name) }
      }
      return file.hash
    }
  }

  private func copy(
    _ path: String, expecting expected: ContentHash?, ownership: FileOwnership
  ) throws(StoreError) -> ContentHash {
    var hasher = ContentHasher()
    try asStore { () throws(FileError) in
      _ = try FileSystem.copy(
        path, to: name, ownership: ownership, limitBytes: AttachmentSource.maximumAttachmentBytes, syncing: isOnly
      ) { hasher.update($0) }
    }
    let found = hasher.finish()
    if let expected, expected != found { throw .contentDiffers(path: path, expected: expected, found: found) }
    return found
  }

  private func ownership(_ known: inout [String: FileOwnership]) throws(StoreError) -> FileOwnership {
    let directory = FileSystem.parent(of: entry.path).map { root + "/" + $0 } ?? root
    if let ownership = known[directory] { return ownership }
    let ownership = try asStore { () throws(FileError) in
      guard let status = try FileSystem.statusFollowing(directory) else {
        throw .failed(.inspect, path: directory, cause: .missing)
      }
      return FileOwnership(in: status)
    }
    known[directory] = ownership
    return ownership
  }
}
