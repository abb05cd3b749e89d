internal import Glibc

extension FileSystem {
  /// Hands over the names in a directory that end in some letters, with the versions of what they name, but for
  /// directories and names that are no UTF-8; in the directory's own order, which is the same while it does not change.
  ///
  /// - Throws: `FileError.failed` if it cannot be read.
  static func eachStamp(
    in path: String, of ending: StaticString, _ take: (Span<UInt8>, FileKind, FileStamp) -> Void
  ) throws(FileError) {
    let reader = try DirectoryReader(path, flags: 0)
    while let name = try unsafe reader.next() {
      guard unsafe name.ends(in: ending), unsafe name.isUTF8 else { continue }
      // Removed since the directory was read.
      guard let status = try unsafe reader.status(of: name), status.kind != .directory else { continue }
      take(unsafe name.span, status.kind, status.stamp)
    }
  }

  /// The user id of the process.
  public static var user: UInt32 { geteuid() }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func ends(in ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard count >= length, let start = baseAddress else { return false }
    return unsafe memcmp(start + count - length, ending.utf8Start, length) == 0
  }

  fileprivate var isUTF8: Bool {
    if unsafe allSatisfy({ $0 < 0x80 }) { return true }
    return unsafe String(validating: self, as: UTF8.self) != nil
  }
}
