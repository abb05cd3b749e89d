/// Why cases cannot be found.
public enum CatalogError: Error, Sendable, Equatable {
  /// A folder or file of the store cannot be looked at.
  case load(LoadError)
  /// The index cannot be used: SQLite's extended result code, and what it says. The files can answer instead.
  case database(code: Int32, message: String)
  /// The index is damaged. The files can answer instead.
  case corrupt(message: String)
  /// There is no place for an index. The files can answer instead.
  case noPlace(LoadError)
  /// The index belongs to somebody else, by user id. The files can answer instead.
  case foreignOwner(UInt32)

  /// Whether the files can answer instead.
  public var isOfIndex: Bool { if case .load = self { false } else { true } }
}

extension CatalogError: CustomStringConvertible {
  /// The sentence for people: lower case, no full stop.
  public var description: String {
    switch self {
    case .load(let error): error.description
    case .database(_, let message): "the index cannot be used: \(message)"
    case .corrupt(let message): "the index is damaged: \(message)"
    case .noPlace(let error): "the index cannot be kept: \(error)"
    case .foreignOwner(let user): "the index belongs to another user (\(user)) and is not trusted"
    }
  }
}
