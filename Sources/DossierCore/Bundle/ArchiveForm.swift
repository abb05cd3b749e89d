/// The forms of archives that are read; those that are written are `tarZstd`, the default, and `zip`.
public enum ArchiveForm: String, Sendable, CaseIterable {
  /// Tar, not packed.
  case tar
  /// Tar packed by gzip.
  case tarGzip = "tar.gz"
  /// Tar packed by xz.
  case tarXz = "tar.xz"
  /// Tar packed by Zstandard.
  case tarZstd = "tar.zst"
  /// ZIP.
  case zip

  /// How many bytes tell the form.
  static let markBytes = 512

  /// Tells the form of a file by its first bytes, never by its name; nil if it is none of them.
  init?(firstBytes bytes: [UInt8]) {
    if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      self = .tarZstd
    } else if bytes.starts(with: [0x1F, 0x8B]) {
      self = .tarGzip
    } else if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
      self = .tarXz
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if bytes.count == TarHeader.blockBytes, TarHeader.isIntact(bytes) {
      self = .tar
    } else {
      return nil
    }
  }
}
