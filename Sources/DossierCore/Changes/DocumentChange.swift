/// A document that two versions of a store have otherwise.
public struct DocumentChange: Sendable, Equatable {
  /// What became of it.
  public enum Kind: String, Sendable {
    /// It is new.
    case added
    /// It is gone.
    case removed
    /// Something in it is other than it was.
    case changed
  }

  /// A case in one of the versions.
  public struct CaseVersion: Sendable, Equatable {
    /// The number.
    public let number: CaseNumber
    /// The id.
    public let id: Identifier
    /// The references that organisations gave it.
    public let references: [String]
    /// The currency of its amounts.
    public let currency: Currency
    /// What was owed, by the terms and rates of the version; nil if it cannot be reckoned.
    public let balance: Money?
  }

  /// The file, relative to the store.
  public let path: String
  /// What became of it.
  public let kind: Kind
  /// The case as it was; nil for other documents, and for a new case.
  public let before: CaseVersion?
  /// The case as it is; nil for other documents, and for one that is gone.
  public let after: CaseVersion?
  /// The fields that are other.
  public let fields: [ComparedField]
  /// The entries that are other.
  public let entries: [ComparedEntry]

  /// Whether this is the document that somebody names: by a path, or a case by its number, id or reference.
  public func isCalled(_ name: String) -> Bool {
    if path == name || name.isEmpty || path.hasPrefix(name + "/") { return true }
    return [before, after].contains { version in
      guard let version else { return false }
      return version.number.normalized == CaseNumber.normalized(name) || version.references.contains(name)
        || name.utf8.count >= 4 && version.id.text.hasPrefix(name)
    }
  }
}

/// A file that one of the versions has and that cannot be read there.
public struct UnreadableVersion: Sendable, Equatable {
  /// The file, relative to the store.
  public let path: String
  /// Whether it is the earlier version.
  public let isBefore: Bool
  /// Why.
  public let error: LoadError
}
