/// What this store asks of the bundles that it exchanges with a peer.
public struct BundlePolicy: Sendable, Equatable {
  /// Whether they must be signed.
  public let requiresSignature: Bool
  /// Whether they must be encrypted.
  public let requiresEncryption: Bool
  /// Who may sign in the peer's name.
  public let signers: [SSHPublicKey]
  /// To whom bundles to it are encrypted.
  public let recipients: [AgeRecipient]

  /// What holds for bundles of somebody who is not known.
  public static let unknownSender = BundlePolicy(
    requiresSignature: false, requiresEncryption: false, signers: [], recipients: [])

  /// Makes a policy.
  public init(
    requiresSignature: Bool, requiresEncryption: Bool, signers: [SSHPublicKey], recipients: [AgeRecipient]
  ) {
    self.requiresSignature = requiresSignature
    self.requiresEncryption = requiresEncryption
    self.signers = signers
    self.recipients = recipients
  }

  /// Takes the policy from a peer's own file.
  public init(of peer: Organisation) {
    self.init(
      requiresSignature: peer.requireSignature, requiresEncryption: peer.requireEncryption, signers: peer.keys,
      recipients: peer.age)
  }

  /// What a bundle from the peer breaks; nil if it may be taken.
  ///
  /// A signature that is there and is not the peer's is never taken, whether one is required or not.
  public func breach(receiving signature: SignatureStatus, isEncrypted: Bool) -> PolicyBreach? {
    if signature == .byOthers { return .foreignSignature }
    if requiresSignature, signature == .notChecked { return .noSigners }
    return breach(isSigned: signature != .none, isEncrypted: isEncrypted)
  }

  /// What a bundle to the peer would break; nil if it may be sent.
  public func breach(sendingSigned isSigned: Bool, encrypted isEncrypted: Bool) -> PolicyBreach? {
    if isEncrypted || requiresEncryption, recipients.isEmpty { return .noRecipients }
    return breach(isSigned: isSigned, isEncrypted: isEncrypted)
  }

  private func breach(isSigned: Bool, isEncrypted: Bool) -> PolicyBreach? {
    if requiresSignature, !isSigned { return .notSigned }
    if requiresEncryption, !isEncrypted { return .notEncrypted }
    return nil
  }
}

/// How a bundle breaks the policy for a peer.
public enum PolicyBreach: Error, Sendable, Hashable, CaseIterable {
  /// It is not signed.
  case notSigned
  /// Its signature is not one of the peer's keys, or not of this tag manifest.
  case foreignSignature
  /// It is signed, and the peer has no keys to hold the signature against.
  case noSigners
  /// It is not encrypted.
  case notEncrypted
  /// The peer has no recipients to encrypt to.
  case noRecipients
}
