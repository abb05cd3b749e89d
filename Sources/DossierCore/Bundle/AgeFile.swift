/// Encrypts and decrypts files with `age`, in bounded memory.
public enum AgeFile {
  /// What encrypted files begin with, binary and as text.
  private static let marks = ["age-encryption.org/", "-----BEGIN AGE ENCRYPTED FILE-----"]

  /// Tells by the first bytes of a file, never by its name, whether it is encrypted.
  ///
  /// - Throws: `FileError` if it cannot be read.
  public static func isEncrypted(_ path: String) throws(FileError) -> Bool {
    let bytes = try RandomAccessFile(path).bytes(64, at: 0)
    return marks.contains { bytes.starts(with: $0.utf8) }
  }

  /// Encrypts a file into a new one with mode 0600; on an error nothing of it stays.
  ///
  /// - Throws: `SealError`.
  public static func encrypt(
    _ source: String, to target: String, recipients: [AgeRecipient]
  ) throws(SealError) {
    guard !recipients.isEmpty else { throw .noRecipients }
    let file = try SealTool.wrapping { () throws(FileError) in
      try FileSystem.newFile(target, ownership: FileOwnership(mode: 0o600))
    }
    do throws(SealError) {
      let (ending, errors) = try SealTool.age.run { () throws(FileError) in
        try ChildProcess.filter(
          "age", recipients.flatMap { ["-r", $0.text] }, from: FileSystem.openRegular(source, followingLink: true),
          to: file)
      }
      guard ending == .status(0) else { throw .notEncrypted(SealTool.age.said(errors)) }
      try SealTool.wrapping { () throws(FileError) in try file.sync() }
    } catch {
      _ = try? FileSystem.removeFile(target)
      throw error
    }
  }

  /// Decrypts a file into another, which is worth nothing on an error: it may hold a part.
  ///
  /// - Parameters:
  ///   - source: The encrypted file.
  ///   - identity: The file of a secret key: of age, or of SSH.
  ///   - target: The file to write.
  /// - Throws: `SealError`.
  static func decrypt(
    _ source: String, identity: String, to target: borrowing FileDescriptor
  ) throws(SealError) {
    try SealTool.requireFile(identity)
    let (ending, errors) = try SealTool.age.run { () throws(FileError) in
      try ChildProcess.filter(
        "age", ["-d", "-i", identity], from: FileSystem.openRegular(source, followingLink: true), to: target)
    }
    guard ending == .status(0) else {
      let said = SealTool.age.said(errors)
      // So it begins where it could not use the identity, before it looked at the file.
      guard said.hasPrefix("reading \"") else { throw .notDecrypted(path: source, said) }
      throw .badIdentity(path: identity, String(said.split(separator: "\": ").last ?? said[...]))
    }
  }
}
