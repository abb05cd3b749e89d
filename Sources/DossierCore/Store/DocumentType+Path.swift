extension DocumentType {
  /// The type of the document at a path of a store; nil for files of other kinds, and for records, never edited.
  public init?(path: String) {
    switch StoreItem(path: path) {
    case .settings: self = .store
    case .party(.creditor, _): self = .creditor
    case .party(.agency, _): self = .agency
    case .party(.debtor, _): self = .debtor
    case .terms: self = .terms
    case .rates: self = .rates
    case .rule: self = .rule
    case .case: self = .case
    case .attachment, .exchange, .other, .foreign: return nil
    }
  }

  /// The type of the document at a path that ends in one of a store, which may be a folder of what the path begins at.
  public init?(pathEnding path: String) {
    let parts = path.split(separator: "/")
    for start in parts.indices {
      guard let type = DocumentType(path: parts[start...].joined(separator: "/")) else { continue }
      self = type
      return
    }
    return nil
  }
}
