/// The programs that sign and encrypt.
public enum SealTool: String, Sendable, CaseIterable {
  /// Signs and verifies.
  case sshKeygen = "ssh-keygen"
  /// Encrypts and decrypts.
  case age

  /// How one gets it.
  public var wayOut: String {
    switch self {
    case .sshKeygen: "install OpenSSH (Debian: openssh-client), or put it on the PATH"
    case .age: "install age (Debian: age; https://age-encryption.org), or put it on the PATH"
    }
  }
}

/// A bundle that could not be signed, verified, encrypted or decrypted.
public enum SealError: Error, Sendable, Equatable {
  /// There is no such program, or it cannot be started.
  case noProgram(SealTool, FileError)
  /// The signature was not made with this key; what the program said.
  case notSigned(key: String, String)
  /// There is nobody to encrypt to.
  case noRecipients
  /// The file was not encrypted; what the program said.
  case notEncrypted(String)
  /// The file is encrypted, and there is no identity to decrypt it with.
  case noIdentity(path: String)
  /// The file of the secret key cannot be used; what the program said.
  case badIdentity(path: String, String)
  /// The file was not decrypted: it is for others, or damaged; what the program said.
  case notDecrypted(path: String, String)
  /// A file could not be read or written.
  case file(FileError)
}

extension SealError: CustomStringConvertible {
  /// One sentence, lower case, without a full stop.
  public var description: String {
    switch self {
    case .noProgram(let tool, let error):
      error.cause == .missing
        ? "there is no program '\(tool.rawValue)'" : "'\(tool.rawValue)' cannot be used: \(error)"
    case .notSigned(let key, let message): "nothing could be signed with '\(key)': \(message)"
    case .noRecipients: "there is nobody to encrypt to"
    case .notEncrypted(let message): "the bundle could not be encrypted: \(message)"
    case .noIdentity(let path): "'\(path)' is encrypted"
    case .badIdentity(let path, let message): "'\(path)' is no key to decrypt with: \(message)"
    case .notDecrypted(let path, let message): "'\(path)' could not be decrypted: \(message)"
    case .file(let error): error.description
    }
  }

  /// The way out, if there is one to name.
  public var hint: String? {
    switch self {
    case .noProgram(let tool, _): tool.wayOut
    case .noRecipients: "name its recipients in its file: age: [age1…]"
    case .noIdentity: "name the file with your key: --identity FILE, or DOSSIER_AGE_IDENTITY"
    case .badIdentity: "name the file with your key, as age-keygen or ssh-keygen made it (ed25519 or rsa)"
    case .notSigned, .notEncrypted, .notDecrypted, .file: nil
    }
  }
}

extension SealTool {
  /// Does something with files, whose errors are then those of sealing.
  static func wrapping<Result: ~Copyable>(_ body: () throws(FileError) -> Result) throws(SealError) -> Result {
    do throws(FileError) { return try body() } catch { throw .file(error) }
  }

  /// Sees that a file is there and may be read: programs say so in many ways.
  static func requireFile(_ path: String) throws(SealError) {
    do throws(FileError) { _ = try FileSystem.openRegular(path, followingLink: true) } catch { throw .file(error) }
  }

  /// Runs the program; what it cannot be started for is an error of its own.
  func run<Result>(_ body: () throws(FileError) -> Result) throws(SealError) -> Result {
    do throws(FileError) {
      return try body()
    } catch {
      if case .failed(.run, rawValue, _) = error { throw .noProgram(self, error) }
      throw .file(error)
    }
  }

  /// What the program said, in one line of bounded length, without what is said of everything.
  func said(_ errors: String) -> String {
    let lines = errors.split(whereSeparator: \.isNewline).filter { line in
      !line.hasPrefix("@") && !line.hasPrefix("Signing data") && !line.hasPrefix("age: report ")
    }
    let text = lines.map { $0.hasPrefix("age: error: ") ? $0.dropFirst(12) : $0 }.joined(separator: "; ")
    return text.isEmpty ? "it said nothing" : String(text.prefix(400))
  }
}
