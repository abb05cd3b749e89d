internal import CLibArchive

/// The library that packs and unpacks archives, which is loaded when it is first used.
public enum ArchiveLibrary {
  /// Its version, such as `3.6.2`; nil if it is not installed.
  public static var version: String? {
    guard let text = unsafe archive_version_string() else { return nil }
    let words = unsafe String(cString: text)
    return words.split(separator: " ").last.map(String.init)
  }
}
