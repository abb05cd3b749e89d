internal import CLibArchive

/// Writes an archive whose bytes follow from what is put into it: fixed modes, owners and times, level and threads.
@safe public struct ArchiveWriter: ~Copyable {
  private let pointer: OpaquePointer
  private let file: FileDescriptor
  private let path: String
  private let form: ArchiveForm
  private let time: Timestamp

  /// The level at which Zstandard packs: its own usual one.
  static let zstdLevel = "3"
  /// How many threads pack by Zstandard: the bytes follow from there being any, not from how many.
  static let zstdThreads = "2"
  /// The level at which ZIP deflates.
  static let deflateLevel = "6"

  /// Makes the file, with mode 0600; a taken name is an error.
  ///
  /// All entries get one time.
  ///
  /// - Throws: `ArchiveError.file` or `notWritten`.
  public init(_ path: String, form: ArchiveForm, time: Timestamp) throws(ArchiveError) {
    let file = try ArchiveError.wrapping { () throws(FileError) in
      try FileSystem.newFile(path, ownership: FileOwnership(mode: 0o600))
    }
    guard let pointer = unsafe archive_write_new() else { throw .noLibrary }
    let code = TextLocale.withUTF8 { unsafe Self.open(pointer, form, file.number) }
    guard code == ARCHIVE_OK else {
      _ = unsafe archive_write_free(pointer)
      throw .notWritten(path: path, code: code)
    }
    unsafe self.pointer = pointer
    self.file = file
    self.path = path
    self.form = form
    self.time = time
  }

  deinit { _ = unsafe archive_write_free(pointer) }

  /// Adds a file of so many bytes, which the closure gives piece by piece; an empty piece ends it.
  ///
  /// - Throws: What the closure throws, wrapped as `ArchiveError.file`; `notWritten`, also if it gives other than `size`.
  public func add(_ name: String, size: Int64, pieces: () throws(FileError) -> [UInt8]) throws(ArchiveError) {
    let code = TextLocale.withUTF8 { begin(name, size) }
    guard code == ARCHIVE_OK else { throw failure(code) }
    var done: Int64 = 0
    while true {
      let piece: [UInt8]
      do throws(FileError) { piece = try pieces() } catch { throw .file(error) }
      if piece.isEmpty { break }
      let written = unsafe piece.withUnsafeBytes { unsafe archive_write_data(pointer, $0.baseAddress, $0.count) }
      done += Int64(piece.count)
      guard written == piece.count else { throw failure(Int32(clamping: written)) }
    }
    guard done == size else { throw .notWritten(path: path, code: ARCHIVE_FAILED) }
  }

  /// Adds an empty directory, whose name has no `/` at its end.
  ///
  /// - Throws: `ArchiveError.notWritten`.
  public func addDirectory(_ name: String) throws(ArchiveError) {
    let code = TextLocale.withUTF8 { begin(name + "/", 0, isDirectory: true) }
    guard code == ARCHIVE_OK else { throw failure(code) }
  }

  /// Ends the archive and brings it to the disk.
  ///
  /// - Throws: `ArchiveError.file` or `notWritten`.
  public consuming func finish() throws(ArchiveError) {
    let code = TextLocale.withUTF8 { unsafe archive_write_close(pointer) }
    guard code == ARCHIVE_OK else { throw failure(code) }
    if form == .zip { try fixTimes() }
    do throws(FileError) { try file.sync() } catch { throw .file(error) }
  }

  /// Why something was not written: what the disk said, or libarchive's code.
  private func failure(_ code: Int32) -> ArchiveError {
    let cause = FileErrorCause(code: unsafe archive_errno(pointer))
    return switch cause {
    case .noSpace, .quotaExceeded, .inputOutput, .fileTooBig, .mountLost, .readOnlyFileSystem:
      .file(.failed(.write, path: path, cause: cause))
    default: .notWritten(path: path, code: code)
    }
  }

  private static func open(_ pointer: OpaquePointer, _ form: ArchiveForm, _ number: Int32) -> Int32 {
    var codes: [Int32] = []
    if form == .zip {
      unsafe codes.append(archive_write_set_format_zip(pointer))
      unsafe codes.append(archive_write_set_format_option(pointer, "zip", "compression", "deflate"))
      unsafe codes.append(archive_write_set_format_option(pointer, "zip", "compression-level", deflateLevel))
      unsafe codes.append(archive_write_set_format_option(pointer, "zip", "hdrcharset", "UTF-8"))
    } else {
      unsafe codes.append(archive_write_set_format_pax_restricted(pointer))
    }
    switch form {
    case .tar, .zip: break
    case .tarGzip:
      unsafe codes.append(archive_write_add_filter_gzip(pointer))
      // Else the time of packing is in it.
      unsafe codes.append(archive_write_set_filter_option(pointer, "gzip", "timestamp", nil))
    case .tarXz: unsafe codes.append(archive_write_add_filter_xz(pointer))
    case .tarZstd:
      unsafe codes.append(archive_write_add_filter_zstd(pointer))
      unsafe codes.append(archive_write_set_filter_option(pointer, "zstd", "compression-level", zstdLevel))
      // A libarchive that cannot do so packs in this thread.
      _ = unsafe archive_write_set_filter_option(pointer, "zstd", "threads", zstdThreads)
    }
    unsafe codes.append(archive_write_set_bytes_in_last_block(pointer, 1))
    if codes.allSatisfy({ $0 == ARCHIVE_OK }) { unsafe codes.append(archive_write_open_fd(pointer, number)) }
    return codes.min() ?? ARCHIVE_OK
  }

  private func begin(_ name: String, _ size: Int64, isDirectory: Bool = false) -> Int32 {
    guard let entry = unsafe archive_entry_new() else { return ARCHIVE_FATAL }
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_set_pathname_utf8(entry, name)
    unsafe archive_entry_set_filetype(entry, UInt32(isDirectory ? 0o040000 : 0o100000))
    unsafe archive_entry_set_perm(entry, isDirectory ? 0o755 : 0o644)
    unsafe archive_entry_set_uid(entry, 0)
    unsafe archive_entry_set_gid(entry, 0)
    unsafe archive_entry_set_size(entry, size)
    unsafe archive_entry_set_mtime(entry, Int(time.seconds), 0)
    return unsafe archive_write_header(pointer, entry)
  }

  /// Writes the times of a ZIP in UTC: libarchive takes the zone of the process for them.
  private func fixTimes() throws(ArchiveError) {
    let day = Timestamp(uncheckedUTC: time.seconds)
    let (date, second) = (day.date, day.secondOfDay)
    let parts = date.components
    let years = min(127, max(0, parts.year - 1980))
    let dosDate = years << 9 | parts.month << 5 | parts.day
    let dosTime = (second / 3600) << 11 | (second / 60 % 60) << 5 | (second % 60) / 2
    let bytes = [dosTime, dosDate].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let file = try ArchiveError.wrapping { () throws(FileError) in try RandomAccessFile(path, isWritable: true) }
    let directory = try ZipDirectory(file, path: path, limits: .standard)
    do throws(FileError) {
      for entry in directory.entries {
        try file.overwrite(bytes, at: entry.offset + 10)
        try file.overwrite(bytes, at: entry.directoryOffset + 12)
      }
    } catch {
      throw .file(error)
    }
  }
}
