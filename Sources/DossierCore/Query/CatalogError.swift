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

extension CatalogError {
  /// The way out, where there is one.
  public var hint: String? {
    switch self {
    case .load: nil
    case .database(let code, _):
      switch code & 0xFF {
      case 5, 6: "another process holds the index for long; try again when it is done"
      case 13: "make room on the disk"
      default: "see who may read and write '.dossier' in the store, or remove it when no other command runs"
      }
    case .corrupt, .foreignOwner: "remove '.dossier/index.sqlite' in the store; the next command makes it anew"
    case .noPlace(.file(let error)):
      switch error {
      case .notRegularFile, .symbolicLink: "move it away; the next command makes what belongs there"
      case .failed(_, _, .notDirectory): "move it away; the next command makes what belongs there"
      default:
        error.isNotWritable
          ? "who may write to '.dossier' in the store keeps an index, which is faster; the answer is the same"
          : "see what is wrong with '.dossier' in the store; nothing but the index is kept there for long"
      }
    case .noPlace: nil
    }
  }
}
