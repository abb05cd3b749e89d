/// The files of a store that are other than in an earlier version of it.
public struct ChangedFiles: Sendable, Equatable {
  /// Their paths, relative to the store; those that are gone among them.
  public let paths: Set<String>
  /// The numbers that changed cases had before, normalized: others may still name them so.
  public let formerNumbers: Set<String>
  /// The ids that changed cases had before: records of exchange name cases by them.
  public let formerIDs: Set<Identifier>

  /// Makes the list.
  public init(paths: Set<String>, formerNumbers: Set<String> = [], formerIDs: Set<Identifier> = []) {
    self.paths = paths
    self.formerNumbers = formerNumbers
    self.formerIDs = formerIDs
  }
}
