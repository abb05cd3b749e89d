/// The tables of statutory rates that a reckoning may use.
///
/// A value without tables serves contractual rates.
public struct RateTables: Sendable, Equatable {
  /// The tables by name.
  public let tables: [Slug: RateTable]

  /// No tables.
  public static let none = RateTables([:])

  /// Makes a set of tables.
  public init(_ tables: [Slug: RateTable]) { self.tables = tables }
}
