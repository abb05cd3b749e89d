/// How much of an archive is unpacked: what passes a limit is refused.
public struct ArchiveLimits: Sendable, Equatable {
  /// The most entries, directories among them.
  public var maximumEntries = 200_000
  /// The most bytes of all entries unpacked, the archive's own among them.
  public var maximumBytes: Int64 = 64 << 30
  /// The most bytes unpacked for each byte packed, beyond `freeBytes`.
  public var maximumRatio: Int64 = 250
  /// The bytes that any archive may unpack to, whatever the ratio.
  public var freeBytes: Int64 = 4 << 20
  /// The most parts of a name, the top folder among them.
  public var maximumDepth = 16
  /// The most bytes of a name.
  public var maximumNameBytes = 1024
  /// The most bytes of one part of a name.
  public var maximumPartBytes = 255
  /// The most bytes of all names together, those of folders among them that are only in other names.
  ///
  /// All of them are remembered: without it a small archive of long names would take gigabytes.
  public var maximumTotalNameBytes = 64 << 20

  /// The limits that hold for everything that others send.
  public static let standard = ArchiveLimits()

  /// Makes the standard limits.
  public init() {}

  /// How many bytes an archive of so many packed bytes may unpack to, and the rule that is then broken.
  func budget(packedBytes: Int64) -> (bytes: Int64, rule: ArchiveRule) {
    let (product, overflow) = packedBytes.multipliedReportingOverflow(by: maximumRatio)
    let byRatio = max(freeBytes, overflow ? .max : product)
    return byRatio < maximumBytes
      ? (byRatio, .expansion(maximumRatio)) : (maximumBytes, .bytes(maximumBytes))
  }
}
