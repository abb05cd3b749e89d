/// A language by its two letters (ISO 639-1).
public struct Language: Sendable, Hashable, CustomStringConvertible {
  /// The two small letters.
  public let code: String

  /// English.
  public static let english = Language(known: "en")
  /// Dutch.
  public static let dutch = Language(known: "nl")
  /// French.
  public static let french = Language(known: "fr")
  /// German.
  public static let german = Language(known: "de")

  /// Takes two small letters; nil otherwise.
  public init?(_ code: String) {
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (97...122).contains($0) }) else { return nil }
    self.code = code
  }

  private init(known code: String) { self.code = code }

  /// The two letters.
  public var description: String { code }
}
