/// The numbers by which a party is known, for finding doubles.
public struct PartyNumbers: Sendable, Equatable {
  /// Its slug.
  public let slug: String
  /// Its VAT and enterprise number, comparable.
  public let numbers: Set<String>

  /// Makes it.
  public init(slug: String, numbers: Set<String>) {
    self.slug = slug
    self.numbers = numbers
  }
}
