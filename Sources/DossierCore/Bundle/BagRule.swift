/// What can be wrong with a bag (RFC 8493), each with the id of its findings.
public enum BagRule: String, Sendable, CaseIterable {
  /// `bagit.txt` is missing or not as it must be.
  case declaration = "bag-declaration"
  /// The version is none that is read.
  case version = "bag-version"
  /// Tag files are in another encoding than UTF-8.
  case encoding = "bag-encoding"
  /// `bag-info.txt` is not as it must be.
  case info = "bag-info"
  /// There is no manifest, or a line of one cannot be read.
  case manifest = "bag-manifest"
  /// A manifest uses a way of hashing that is not known.
  case algorithm = "bag-algorithm"
  /// A path leads out of the bag or belongs into another list.
  case path = "bag-path"
  /// A path is listed twice.
  case listedTwice = "bag-listed-twice"
  /// A path is written in an unusual way.
  case unusualPath = "bag-unusual-path"
  /// A listed file is missing.
  case missing = "bag-missing-file"
  /// A file is there that no list, or not each one, names.
  case unlisted = "bag-unlisted-file"
  /// A file is not the one that was listed.
  case hash = "bag-hash"
  /// The totals in `bag-info.txt` are not those of the payload.
  case oxum = "bag-oxum"
  /// A file is yet to be fetched.
  case fetch = "bag-fetch"
  /// Something is neither a file nor a directory, or cannot be read.
  case kind = "bag-kind"
}

/// What a bag turned out to be.
public struct BagReport: Sendable, Equatable {
  /// The version it declares.
  public var version: String?
  /// How many files are in its payload.
  public var files = 0
  /// How many bytes they have.
  public var bytes: Int64 = 0
  /// The ways of hashing that its manifests use.
  public var algorithms: [ChecksumAlgorithm] = []
  /// The SHA-256 of `tagmanifest-sha256.txt`, which a bundle is known by.
  public var identity: ContentHash?
  /// The files that `tagmanifest-sha256.txt` lists, as bytes of their paths: what the bag's identity covers.
  var identified: Set<BytewiseName> = []
  /// What is wrong or doubtful; paths are relative to the bag.
  public var findings: [Finding] = []

  /// Whether nothing is wrong; there may be warnings.
  public var isValid: Bool { !findings.contains { $0.severity == .error } }
}
