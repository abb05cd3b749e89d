/// What is asked for of bundles that are written.
public struct SealWishes: Sendable, Equatable {
  /// The file of the key that signs; nil for no signature.
  public var signingKey: String?
  /// Whether they are encrypted, also where nothing demands it.
  public var encrypts: Bool

  /// Neither signs nor encrypts, unless a peer demands it.
  public static let none = SealWishes(signingKey: nil, encrypts: false)

  /// Makes wishes.
  public init(signingKey: String?, encrypts: Bool) {
    self.signingKey = signingKey
    self.encrypts = encrypts
  }
}

/// How one bundle is signed and encrypted.
public struct BundleSeal: Sendable, Equatable {
  /// The file of the key that signs; nil for no signature.
  public let signingKey: String?
  /// To whom it is encrypted; to nobody if there are none.
  public let recipients: [AgeRecipient]

  /// Neither signed nor encrypted.
  public static let none = BundleSeal(signingKey: nil, recipients: [])

  private init(signingKey: String?, recipients: [AgeRecipient]) {
    self.signingKey = signingKey
    self.recipients = recipients
  }

  /// Decides for a peer: what it demands is done as well as what is wished.
  ///
  /// - Throws: The breach, where what it demands cannot be done.
  public init(_ wishes: SealWishes, for policy: BundlePolicy) throws(PolicyBreach) {
    let isEncrypted = wishes.encrypts || policy.requiresEncryption
    if let breach = policy.breach(sendingSigned: wishes.signingKey != nil, encrypted: isEncrypted) { throw breach }
    self.init(signingKey: wishes.signingKey, recipients: isEncrypted ? policy.recipients : [])
  }

  /// Whether the bundle is encrypted.
  public var isEncrypted: Bool { !recipients.isEmpty }

  /// What the name of an encrypted bundle ends with.
  public static let suffix = ".age"

  /// Writes a bag into a new file; on an error nothing of it stays.
  ///
  /// - Parameters:
  ///   - bag: The bag.
  ///   - path: The file to make.
  ///   - plainPath: Where the archive is put before it is encrypted; nothing stays there.
  ///   - form: The form of the archive.
  ///   - time: When everything in it was made.
  /// - Throws: `BagError`.
  public func write(
    _ bag: BagPlan, to path: String, plainPath: String, form: ArchiveForm = .tarZstd, time: Timestamp
  ) throws(BagError) {
    guard isEncrypted else {
      return try BagWriter.write(bag, to: path, form: form, time: time, signedWith: signingKey)
    }
    defer { _ = try? FileSystem.removeFile(plainPath) }
    try BagWriter.write(bag, to: plainPath, form: form, time: time, signedWith: signingKey)
    do throws(SealError) {
      try AgeFile.encrypt(plainPath, to: path, recipients: recipients)
    } catch {
      throw .seal(error)
    }
  }
}

extension PolicyBreach {
  /// Why a bundle to a peer is not made.
  public func words(sendingTo peer: Slug) -> String {
    switch self {
    case .notSigned: "bundles to '\(peer)' must be signed"
    case .notEncrypted: "bundles to '\(peer)' must be encrypted"
    case .noRecipients: "'\(peer)' has no recipients to encrypt to"
    case .foreignSignature, .noSigners: words(receivingFrom: peer)
    }
  }

  /// Why a bundle from a peer is not taken.
  public func words(receivingFrom peer: Slug) -> String {
    switch self {
    case .notSigned: "bundles of '\(peer)' must be signed, and this one is not"
    case .foreignSignature: "the signature of the bundle is by none of the keys of '\(peer)', or not of this bundle"
    case .noSigners: "bundles of '\(peer)' must be signed, and there are no keys of '\(peer)' to tell by"
    case .notEncrypted, .noRecipients: "bundles of '\(peer)' must be encrypted, and this one is not"
    }
  }
}
