/// Why a document cannot be changed as asked.
public enum YAMLEditError: Error, Sendable, Equatable {
  /// There is nothing at the path.
  case notFound(YAMLPath)
  /// What is at the path is no list.
  case notAList(YAMLPath)
  /// What is at the path is no mapping.
  case notAMap(YAMLPath)
  /// The changed text would not mean what was intended; nothing was changed.
  case notFaithful(YAMLPath)
}

extension YAMLEditError: CustomStringConvertible {
  /// The reason as a sentence: lower case, no full stop.
  public var description: String {
    switch self {
    case .notFound(let path): "there is no '\(path)'"
    case .notAList(let path): "'\(path)' is no list"
    case .notAMap(let path): "'\(path)' is no mapping"
    case .notFaithful(let path): "'\(path)' cannot be changed without changing what the rest of the file means"
    }
  }
}
