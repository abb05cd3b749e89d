/// To whom `age` encrypts: a recipient `age1…`, or a public key of SSH that age takes.
public struct AgeRecipient: Sendable, Hashable {
  /// The recipient as age takes it.
  public let text: String

  /// The most bytes of a recipient.
  public static let maximumBytes = 16_384

  /// Reads a recipient; nil if it has neither form.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let isOwn =
      bytes.count >= 8 && bytes.starts(with: "age1".utf8)
      && bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    let isOfSSH = SSHPublicKey(text).map { $0.type == "ssh-ed25519" || $0.type == "ssh-rsa" } ?? false
    guard bytes.count <= Self.maximumBytes, isOwn || isOfSSH else { return nil }
    self.text = text
  }
}

extension AgeRecipient {
  /// Takes a text that was read before.
  init(unchecked text: String) { self.text = text }
}

extension AgeRecipient: CustomStringConvertible {
  /// The recipient.
  public var description: String { text }
}
