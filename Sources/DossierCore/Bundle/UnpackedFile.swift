internal import CLibArchive

/// The owner of one of libarchive's readers.
@safe struct ArchiveHandle: ~Copyable {
  let pointer: OpaquePointer

  init() throws(ArchiveError) {
    guard let pointer = unsafe archive_read_new() else { throw .noLibrary }
    unsafe self.pointer = pointer
  }

  deinit { _ = unsafe archive_read_free(pointer) }

  /// Reads bytes of the entry; none at its end.
  func read(_ count: Int, path: String) throws(ArchiveError) -> [UInt8] {
    var result = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      result = unsafe archive_read_data(pointer, buffer.baseAddress, count)
      filled = max(0, result)
    }
    guard result >= 0 else { throw .damaged(path: path, entry: nil, code: Int32(result)) }
    return bytes
  }
}

/// The bytes of a file, unpacked by at most one filter.
struct UnpackedFile: ~Copyable {
  private let handle: ArchiveHandle
  private let file: FileDescriptor
  private let path: String

  static let pieceBytes = 256 * 1024

  init(_ path: String, form: ArchiveForm) throws(ArchiveError) {
    let file = try ArchiveReader.open(path)
    let handle = try ArchiveHandle()
    let pointer = unsafe handle.pointer
    let filter =
      switch form {
      case .tarGzip: unsafe archive_read_support_filter_gzip(pointer)
      case .tarXz: unsafe archive_read_support_filter_xz(pointer)
      case .tarZstd: unsafe archive_read_support_filter_zstd(pointer)
      case .tar, .zip: ARCHIVE_OK
      }
    var code = filter
    if code == ARCHIVE_OK { code = unsafe archive_read_support_format_raw(pointer) }
    if code == ARCHIVE_OK { code = unsafe archive_read_open_fd(pointer, file.number, Self.pieceBytes) }
    var entry: OpaquePointer?
    if code == ARCHIVE_OK { code = unsafe archive_read_next_header(pointer, &entry) }
    // What is packed twice is no archive of ours: the count has the file itself in it.
    let layers: Int32 = form == .tar ? 1 : 2
    guard code == ARCHIVE_OK, unsafe archive_filter_count(pointer) == layers else {
      throw .damaged(path: path, entry: nil, code: code)
    }
    self.path = path
    self.file = file
    self.handle = handle
  }

  /// The next bytes; none at the end.
  func read() throws(ArchiveError) -> [UInt8] { try handle.read(Self.pieceBytes, path: path) }
}
