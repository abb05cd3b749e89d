/// A country by its two letters (ISO 3166-1).
public struct Country: Sendable, Hashable, CustomStringConvertible {
  /// The two capital letters.
  public let code: String

  /// Takes two capital letters; nil otherwise.
  public init?(_ code: String) {
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    self.code = code
  }

  /// Takes letters known to be a country.
  init(unchecked code: String) { self.code = code }

  /// The two letters.
  public var description: String { code }
}
