/// What is known of who signed a bundle.
public enum SignatureStatus: Sendable, Equatable {
  /// It is not signed.
  case none
  /// It is signed, and there were no keys to hold the signature against.
  case notChecked
  /// It is signed with this key.
  case by(SSHPublicKey)
  /// It has a signature that none of the keys made of this tag manifest.
  case byOthers
}

/// Signs the tag manifests of bundles with `ssh-keygen`, and verifies such signatures.
public enum BundleSignature {
  /// What a signature is for; one that was made for something else does not count.
  public static let namespace = "dossier-bundle"
  /// The most bytes of a signature.
  public static let maximumBytes = 65_536
  /// The most bytes of a tag manifest that is signed.
  public static let maximumManifestBytes = 1 << 20
  /// The name that all keys get where ssh-keygen asks for one: who may sign is told by the key alone.
  private static let principal = "dossier"

  /// Signs bytes; the key may be on a token, or with an agent.
  ///
  /// - Parameters:
  ///   - bytes: The tag manifest.
  ///   - key: The file of a private key, or of the public key of one that an agent holds.
  /// - Returns: The signature, as `ssh-keygen -Y verify` takes it.
  /// - Throws: `SealError.noProgram`, `notSigned` or `file`.
  public static func sign(_ bytes: [UInt8], with key: String) throws(SealError) -> [UInt8] {
    try SealTool.requireFile(key)
    let captured = try SealTool.sshKeygen.run { () throws(FileError) in
      try ChildProcess.capture(
        "ssh-keygen", ["-Y", "sign", "-n", namespace, "-f", key], input: bytes, limitBytes: maximumBytes)
    }
    guard captured.ending == .status(0), captured.output.starts(with: "-----BEGIN SSH SIGNATURE-----".utf8) else {
      throw .notSigned(key: key, SealTool.sshKeygen.said(captured.errors))
    }
    return captured.output
  }

  /// Sees that a file is a key that may sign, without asking for its passphrase or for a touch of a token.
  ///
  /// - Throws: `SealError.noProgram`, `notSigned` or `file`.
  public static func requireKey(_ key: String) throws(SealError) {
    try SealTool.requireFile(key)
    let captured = try SealTool.sshKeygen.run { () throws(FileError) in
      try ChildProcess.capture("ssh-keygen", ["-l", "-f", key], input: [], limitBytes: maximumBytes)
    }
    guard captured.ending != .status(0) else { return }
    // Of a key in the older form nothing is seen without its passphrase.
    let text = try SealTool.wrapping { () throws(FileError) in
      try FileSystem.read(key, limitBytes: maximumBytes, followingLink: true).bytes
    }
    guard text.starts(with: "-----BEGIN ".utf8), String(decoding: text, as: UTF8.self).contains("PRIVATE KEY-----")
    else {
      throw .notSigned(key: key, "it is no key of SSH")
    }
  }

  /// Holds the signature of a bag against keys, one after the other.
  ///
  /// - Parameters:
  ///   - files: The bag.
  ///   - report: What was found in it: the signature counts for the tag manifest that was verified.
  ///   - signers: Whose signature counts; none leaves it unchecked.
  ///   - parent: Where a directory for the time may be made.
  ///   - name: Its name.
  /// - Returns: Who signed it, as far as the keys tell.
  /// - Throws: `SealError.noProgram` or `file`.
  public static func status(
    of files: BagFiles, _ report: BundleReport, signers: [SSHPublicKey], in parent: String, name: TemporaryName
  ) throws(SealError) -> SignatureStatus {
    guard report.isSigned else { return .none }
    guard !signers.isEmpty else { return .notChecked }
    let (manifest, signature): ([UInt8], [UInt8])
    do throws(FileError) {
      manifest = try files.bytes(of: "tagmanifest-sha256.txt", limitBytes: maximumManifestBytes)
      signature = try files.bytes(of: BundleCheck.signature, limitBytes: maximumBytes)
    } catch {
      // What is there and cannot be a signature is none of theirs.
      if case .tooLarge = error { return .byOthers }
      throw .file(error)
    }
    guard ContentHash(of: manifest) == report.bag.identity else { return .byOthers }
    for signer in signers
    where try isSigned(manifest, signature, by: signer, in: parent, name: name) { return .by(signer) }
    return .byOthers
  }

  private static func isSigned(
    _ bytes: [UInt8], _ signature: [UInt8], by signer: SSHPublicKey, in parent: String, name: TemporaryName
  ) throws(SealError) -> Bool {
    let directory = try SealTool.wrapping { () throws(FileError) in
      let directory = try FreshDirectory(name.name(1), in: parent)
      try directory.makeFile("signers").write(
        Array("\(principal) namespaces=\"\(namespace)\" \(signer.line)\n".utf8))
      try directory.makeFile("signature").write(signature)
      return directory
    }
    let captured = try SealTool.sshKeygen.run { () throws(FileError) in
      try ChildProcess.capture(
        "ssh-keygen",
        [
          "-Y", "verify", "-f", "\(directory.path)/signers", "-I", principal, "-n", namespace,
          "-s", "\(directory.path)/signature",
        ], input: bytes, limitBytes: maximumBytes)
    }
    _ = consume directory
    return captured.ending == .status(0)
  }
}

extension SSHPublicKey {
  /// The key's fingerprint as SSH shows it, `SHA256:…`.
  public var fingerprint: String {
    let digits = Array(ContentHash(of: Base64.decode(blob) ?? []).hex.utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { place in
      UInt8(String(decoding: digits[place..<(place + 2)], as: UTF8.self), radix: 16)
    }
    return "SHA256:" + Base64.encode(bytes).prefix { $0 != "=" }
  }
}
