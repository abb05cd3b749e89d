/// The answers that belong to one clone of a store and are never under version control.
public struct LocalSettings: Sendable, Equatable {
  /// Whether this clone exchanges bundles with others; nil if nobody said yet.
  public let exchanges: Bool?

  /// Where they are kept, relative to the store.
  public static let path = ".dossier/local.yaml"
}
