/// The names of temporary files: recognisable, random, and telling which process made them.
public struct TemporaryName: Sendable, Equatable {
  /// What every name begins with.
  public static let prefix = ".dossier-tmp-"

  private let stem: String

  /// Draws a stem for the names of one operation.
  public init(processID: Int32, random: () -> UInt64) {
    let digits = String(random(), radix: 16)
    stem = "\(Self.prefix)\(processID)-" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Returns the name with this number.
  public func name(_ number: Int) -> String { "\(stem)-\(number)" }

  /// Tells whether a name is one of a temporary file.
  public static func isTemporary(_ name: String) -> Bool { name.utf8.starts(with: prefix.utf8) }
}
