internal import Glibc

extension FileSystem {
  /// Returns how many bytes this user may still write where a path lies.
  ///
  /// - Throws: `FileError.failed` if the file system does not say.
  public static func freeBytes(at path: String) throws(FileError) -> Int64 {
    var info = statvfs()
    _ = try retrying(.inspect, path) { unsafe Int(statvfs(path, &info)) }
    let (bytes, isTooMany) = Int64(clamping: info.f_bavail).multipliedReportingOverflow(
      by: Int64(clamping: info.f_frsize))
    return isTooMany ? .max : bytes
  }
}
