internal import Glibc

/// The owner of one open directory stream.
@safe struct DirectoryReader: ~Copyable {
  private let stream: OpaquePointer
  private let path: String

  init(_ path: String, flags: Int32) throws(FileError) {
    let number = Int32(
      try retrying(.list, path) {
        unsafe Int(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK | flags))
      })
    guard let stream = unsafe fdopendir(number) else {
      let code = errno
      _ = close(number)
      throw .failed(.list, path: path, cause: FileErrorCause(code: code))
    }
    unsafe self.stream = stream
    self.path = path
  }

  deinit { _ = unsafe closedir(stream) }

  func entries(sorted: Bool = true) throws(FileError) -> [DirectoryEntry] {
    var entries: [DirectoryEntry] = []
    while let record = try unsafe nextRecord() {
      let start = unsafe Self.name(of: record)
      let valid = unsafe String(validatingCString: start)
      let name = unsafe valid ?? String(cString: start)
      if name == "." || name == ".." { continue }
      let kind = try unsafe self.kind(type: Int(record.pointee.d_type), name: name)
      entries.append(DirectoryEntry(name: name, kind: kind, isReadableName: valid != nil))
    }
    if sorted { entries.sort { $0.name.isBytewiseBefore($1.name) } }
    return entries
  }

  /// The bytes of the next name, valid until the one after it is asked for; nil at the end.
  func next() throws(FileError) -> UnsafeBufferPointer<UInt8>? {
    guard let record = try unsafe nextRecord() else { return nil }
    let start = unsafe UnsafeRawPointer(Self.name(of: record)).assumingMemoryBound(to: UInt8.self)
    return unsafe UnsafeBufferPointer(start: start, count: strlen(Self.name(of: record)))
  }

  private func nextRecord() throws(FileError) -> UnsafeMutablePointer<dirent>? {
    errno = 0
    if let record = unsafe readdir(stream) { return unsafe record }
    let code = errno
    if code == 0 { return nil }
    throw .failed(.list, path: path, cause: FileErrorCause(code: code))
  }

  /// The name follows the header and is as long as the record says, not as the imported tuple does.
  private static func name(of record: UnsafeMutablePointer<dirent>) -> UnsafePointer<CChar> {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
    return unsafe UnsafeRawPointer(record).advanced(by: offset).assumingMemoryBound(to: CChar.self)
  }

  /// The status of a name, given as it came from the directory: a zero follows it.
  func status(of name: UnsafeBufferPointer<UInt8>) throws(FileError) -> FileStatus? {
    guard let start = unsafe UnsafeRawPointer(name.baseAddress) else { return nil }
    return try unsafe status(start.assumingMemoryBound(to: CChar.self), String(decoding: name, as: UTF8.self))
  }

  func status(of name: String) throws(FileError) -> FileStatus? { try unsafe status(name, name) }

  private func status(
    _ name: UnsafePointer<CChar>, _ shown: @autoclosure () -> String
  ) throws(FileError) -> FileStatus? {
    var info = stat()
    let number = unsafe dirfd(stream)
    do throws(FileError) {
      _ = try retrying(.inspect, path + "/" + shown()) { unsafe Int(fstatat(number, name, &info, AT_SYMLINK_NOFOLLOW)) }
    } catch {
      if error.cause == .missing { return nil }
      throw error
    }
    return FileStatus(info)
  }

  private func kind(type: Int, name: String) throws(FileError) -> FileKind {
    switch type {
    case DT_REG: .regular
    case DT_DIR: .directory
    case DT_LNK: .symbolicLink
    case DT_FIFO: .pipe
    case DT_SOCK: .socket
    case DT_CHR, DT_BLK: .device
    // Some file systems do not say.
    default: try status(of: name)?.kind ?? .unknown
    }
  }
}
