/// Why two versions of a document cannot be joined by what they say.
public enum DocumentMergeError: Error, Sendable, Equatable {
  /// One of the three versions.
  public enum Side: String, Sendable {
    /// The version that both come from.
    case base
    /// Our version.
    case ours
    /// Their version.
    case theirs
  }

  /// A version is no YAML.
  case unreadable(Side, YAMLError)
  /// A version is a list or a single text.
  case noMapping(Side)
  /// Our version cannot be changed as it would have to be.
  case edit(YAMLEditError)
}

extension DocumentMergeError: CustomStringConvertible {
  /// The reason as a sentence: lower case, no full stop.
  public var description: String {
    switch self {
    case .unreadable(let side, let error): "\(side.words) cannot be read: \(error)"
    case .noMapping(let side): "\(side.words) holds no keys"
    case .edit(let error): "\(error)"
    }
  }
}

extension DocumentMergeError.Side {
  fileprivate var words: String {
    switch self {
    case .base: "the version that both come from"
    case .ours: "our version"
    case .theirs: "their version"
    }
  }
}
