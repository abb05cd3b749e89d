import DossierCore
import Testing

@Suite struct BundlePolicyTests {
  private static let key = SSHPublicKey("ssh-ed25519 \(SSHPublicKeyTests.blob)")
  private static let recipient = AgeRecipient("age1qqqqqqqqqq")

  private func policy(_ signature: Bool, _ encryption: Bool, hasKeys: Bool = true) throws -> BundlePolicy {
    BundlePolicy(
      requiresSignature: signature, requiresEncryption: encryption,
      signers: hasKeys ? [try #require(Self.key)] : [], recipients: hasKeys ? [try #require(Self.recipient)] : [])
  }

  @Test func `What comes in is held against the policy`() throws {
    let key = try #require(Self.key)
    let statuses: [SignatureStatus] = [.none, .notChecked, .by(key), .byOthers]
    func breaches(_ signature: Bool, _ encryption: Bool, isEncrypted: Bool) throws -> [PolicyBreach?] {
      let policy = try policy(signature, encryption)
      return statuses.map { policy.breach(receiving: $0, isEncrypted: isEncrypted) }
    }
    #expect(try breaches(false, false, isEncrypted: false) == [nil, nil, nil, .foreignSignature])
    #expect(try breaches(true, false, isEncrypted: true) == [.notSigned, .noSigners, nil, .foreignSignature])
    #expect(
      try breaches(false, true, isEncrypted: false) == [.notEncrypted, .notEncrypted, .notEncrypted, .foreignSignature])
    #expect(try breaches(true, true, isEncrypted: false) == [.notSigned, .noSigners, .notEncrypted, .foreignSignature])
    #expect(try breaches(true, true, isEncrypted: true) == [.notSigned, .noSigners, nil, .foreignSignature])
  }

  @Test func `What goes out is held against the same`() throws {
    #expect(try policy(false, false).breach(sendingSigned: false, encrypted: false) == nil)
    #expect(try policy(true, false).breach(sendingSigned: false, encrypted: true) == .notSigned)
    #expect(try policy(true, true).breach(sendingSigned: true, encrypted: false) == .notEncrypted)
    #expect(try policy(true, true).breach(sendingSigned: true, encrypted: true) == nil)
    #expect(try policy(false, false, hasKeys: false).breach(sendingSigned: false, encrypted: true) == .noRecipients)
    #expect(try policy(false, true, hasKeys: false).breach(sendingSigned: true, encrypted: true) == .noRecipients)
    #expect(BundlePolicy.unknownSender.breach(receiving: .notChecked, isEncrypted: false) == nil)
  }
}
