/// What an archive says of one of its entries.
public struct ArchiveEntry: Sendable, Equatable {
  /// What an entry makes when it is unpacked.
  public enum Kind: String, Sendable {
    /// A regular file.
    case file
    /// A directory.
    case directory
    /// A symbolic link.
    case symbolicLink = "symbolic link"
    /// A second name of a file.
    case hardLink = "hard link"
    /// A character or block device.
    case device
    /// A named pipe.
    case pipe = "named pipe"
    /// Anything else, such as a sparse file.
    case other = "special entry"
  }

  /// The name as the archive has it: raw bytes, in no known encoding.
  public let name: [UInt8]
  /// What it makes.
  public let kind: Kind
  /// How many bytes it has unpacked, as the archive says.
  public let size: Int64

  /// Makes an entry.
  public init(name: [UInt8], kind: Kind, size: Int64 = 0) {
    self.name = name
    self.kind = kind
    self.size = size
  }

  /// The name for people; bytes that are no UTF-8 are U+FFFD.
  public var shownName: String { String(decoding: name, as: UTF8.self) }
}
