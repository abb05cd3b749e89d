/// A public key of SSH, as a line of `authorized_keys` or a `.pub` file has it: its type, the key itself, a comment.
///
/// A line with options before the type is none, nor is a certificate: what they allow and forbid is about logging in.
public struct SSHPublicKey: Sendable, Hashable {
  /// The type, such as `ssh-ed25519`.
  public let type: String
  /// The key itself, in base 64.
  public let blob: String
  /// What its owner wrote behind it; often empty.
  public let comment: String

  /// The most bytes of a line.
  public static let maximumBytes = 16_384

  /// Reads a line; nil if it is no such key.
  public init?(_ line: String) {
    guard line.utf8.count <= Self.maximumBytes, line.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 })
    else { return nil }
    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, !parts[0].contains("-cert-"), parts[0] != "ssh-dss",
      let bytes = Base64.decode(parts[1])
    else { return nil }
    // The key names its own type.
    let name = Array(parts[0].utf8)
    guard (4...64).contains(name.count), name.allSatisfy(Self.isOfType), bytes.count > 4 + name.count,
      bytes[..<4].elementsEqual([0, 0, 0, UInt8(name.count)]), bytes[4...].starts(with: name)
    else { return nil }
    type = parts[0]
    blob = parts[1]
    comment = parts.count == 3 ? parts[2] : ""
  }

  /// Takes a type that was read before; the key is empty.
  init(unchecked type: String) { (self.type, blob, comment) = (type, "", "") }

  /// The type and the key, without the comment.
  public var line: String { "\(type) \(blob)" }

  /// Whether both are the same key, whatever their comments.
  public func isSame(as other: SSHPublicKey) -> Bool { line == other.line }

  private static func isOfType(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 || byte == 46 || byte == 64
  }
}

extension SSHPublicKey: CustomStringConvertible {
  /// The line.
  public var description: String { comment.isEmpty ? line : "\(line) \(comment)" }
}
