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
    while true {
      errno = 0
      guard let record = unsafe readdir(stream) else {
        let code = errno
        if code == 0 { break }
        throw .failed(.list, path: path, cause: FileErrorCause(code: code))
      }
      // The name follows the header and is as long as the record says, not as the imported tuple does.
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
      let start = unsafe UnsafeRawPointer(record).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      let valid = unsafe String(validatingCString: start)
      let name = unsafe valid ?? String(cString: start)
      if name == "." || name == ".." { continue }
      let kind = try unsafe self.kind(type: Int(record.pointee.d_type), name: name)
      entries.append(DirectoryEntry(name: name, kind: kind, isReadableName: valid != nil))
    }
    if sorted { entries.sort { $0.name.isBytewiseBefore($1.name) } }
    return entries
  }

  func status(of name: String) throws(FileError) -> FileStatus? {
    var info = stat()
    let number = unsafe dirfd(stream)
    do throws(FileError) {
      _ = try retrying(.inspect, path + "/" + name) { unsafe Int(fstatat(number, name, &info, AT_SYMLINK_NOFOLLOW)) }
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
