/// What an import is asked for beside the bundle.
public struct ImportWishes: Sendable, Equatable {
  /// Whether what can be taken is taken when something contradicts what is here.
  public var isPartial = false
  /// Whose word holds where a case contradicts what is here, by the case's number, id or reference.
  public var resolutions: [String: ConflictWinner] = [:]
  /// The cases that are not taken, by number, id or reference, and why.
  public var declined: [String: String] = [:]
  /// Which party here one of the bundle is, by its id there; nil for a new one.
  public var parties: [String: Slug?] = [:]
  /// Whether a bundle for another organisation is taken.
  public var isForced = false
  /// Whether a sender that nobody here knows is taken.
  public var trustsAnybody = false
  /// Whether it is only asked what would become of the bundle.
  public var isDryRun = false
  /// How the acknowledgement is signed and encrypted, beside what its recipient demands.
  public var seal = SealWishes.none
  /// The name of the file, for what is imported without a hand-over.
  public var fileName = ""

  /// Makes wishes for nothing special.
  public init() {}
}

/// Whose word holds where two organisations contradict each other.
public enum ConflictWinner: String, Sendable, CaseIterable {
  /// This store's.
  case ours
  /// The sender's.
  case theirs
}
