/// A file name that is safe in a store, in an archive and on the systems of those who receive it.
public struct SafeName: Sendable, Hashable {
  /// The most bytes of a name, as Linux file systems have it.
  public static let maximumBytes = 255

  /// Why a name is not safe.
  public enum Problem: Error, Sendable, Equatable {
    /// It has no characters.
    case empty
    /// It has more than `maximumBytes` bytes; how many it has.
    case tooLong(bytes: Int)
    /// It holds `/` or `\`.
    case separator
    /// It holds a control character, a line separator or a character that turns the direction of writing.
    case controlCharacter(scalar: UInt32)
    /// It begins with a point: `.`, `..` and hidden files.
    case leadingPoint
    /// It begins or ends with a blank, or ends with a point, which some systems drop.
    case edge
    /// It is the name of a device on Windows, whatever follows its first point.
    case deviceName
  }

  /// The name.
  public let text: String

  /// Takes a name that is safe.
  ///
  /// - Throws: `Problem`, the first in the order in which they are declared.
  public init(_ name: String) throws(Problem) {
    guard !name.isEmpty else { throw .empty }
    guard name.utf8.count <= Self.maximumBytes else { throw .tooLong(bytes: name.utf8.count) }
    guard !name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) else {
      throw .separator
    }
    if let scalar = name.unicodeScalars.first(where: Self.isInvisible) {
      throw .controlCharacter(scalar: scalar.value)
    }
    guard name.utf8.first != UInt8(ascii: ".") else { throw .leadingPoint }
    guard let first = name.unicodeScalars.first, let last = name.unicodeScalars.last,
      !first.properties.isWhitespace, !last.properties.isWhitespace, last != "."
    else { throw .edge }
    guard !Self.isDevice(name) else { throw .deviceName }
    text = name
  }

  /// Whether a character cannot be seen, or turns or hides others.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069,
      0xFEFF:
      true
    default: false
    }
  }

  /// Whether Windows takes a name for a device.
  static func isDevice(_ name: String) -> Bool { deviceNames.contains(name.prefix { $0 != "." }.uppercased()) }

  private static let deviceNames: Set<String> = Set(
    ["CON", "PRN", "AUX", "NUL"] + (0...9).flatMap { ["COM\($0)", "LPT\($0)"] })
}

extension SafeName.Problem: CustomStringConvertible {
  /// The reason, lower case, without a full stop.
  public var description: String {
    switch self {
    case .empty: "a file name needs at least one character"
    case .tooLong(let bytes): "a file name has at most \(SafeName.maximumBytes) bytes, this one has \(bytes)"
    case .separator: "a file name may not hold '/' or '\\'"
    case .controlCharacter(let scalar):
      "a file name may not hold the invisible character U+\(String(scalar, radix: 16, uppercase: true))"
    case .leadingPoint: "a file name may not begin with a point"
    case .edge: "a file name may not begin or end with a blank or end with a point"
    case .deviceName: "a file name may not be that of a device on Windows, such as CON or AUX"
    }
  }
}
