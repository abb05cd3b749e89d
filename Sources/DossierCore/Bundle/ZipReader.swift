internal import CLibArchive

/// Reads the entries of a ZIP: names from its directory, which is checked first, bytes through libarchive.
struct ZipReader: ~Copyable {
  private let handle: ArchiveHandle
  private let file: FileDescriptor
  private let path: String
  private let entries: [ZipDirectory.Entry]
  private let budget: (bytes: Int64, rule: ArchiveRule)
  private var place = -1
  private var unpacked: Int64 = 0

  init(_ path: String, limits: ArchiveLimits) throws(ArchiveError) {
    let whole = try ArchiveError.wrapping { () throws(FileError) in try RandomAccessFile(path) }
    let entries = try ZipDirectory(whole, path: path, limits: limits).entries
    let budget = limits.budget(packedBytes: whole.size)
    let file = try ArchiveReader.open(path)
    let handle = try ArchiveHandle()
    let pointer = unsafe handle.pointer
    var code = unsafe archive_read_support_format_zip_seekable(pointer)
    if code == ARCHIVE_OK { code = unsafe archive_read_open_fd(pointer, file.number, UnpackedFile.pieceBytes) }
    guard code == ARCHIVE_OK else { throw .damaged(path: path, entry: nil, code: code) }
    self.path = path
    self.entries = entries
    self.budget = budget
    self.file = file
    self.handle = handle
  }

  mutating func next() throws(ArchiveError) -> ArchiveEntry? {
    place += 1
    let pointer = unsafe handle.pointer
    var header: OpaquePointer?
    let code = unsafe archive_read_next_header(pointer, &header)
    if place == entries.count, code == ARCHIVE_EOF { return nil }
    let entry = place < entries.count ? entries[place] : nil
    // A warning is about names, which are taken from the directory.
    guard let entry, code == ARCHIVE_OK || code == ARCHIVE_WARN else {
      throw .damaged(path: path, entry: entry.map { String(decoding: $0.name, as: UTF8.self) }, code: code)
    }
    return ArchiveEntry(name: entry.name, kind: entry.kind, size: entry.size)
  }

  /// The next bytes of the entry; none at its end.
  mutating func read() throws(ArchiveError) -> ArraySlice<UInt8> {
    let bytes = try handle.read(UnpackedFile.pieceBytes, path: path)
    unpacked += Int64(bytes.count)
    guard unpacked <= budget.bytes else {
      throw .refused(path: path, entry: String(decoding: entries[place].name, as: UTF8.self), budget.rule)
    }
    return bytes[...]
  }
}
