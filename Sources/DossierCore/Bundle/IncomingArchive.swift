/// An archive that somebody sent, as it is looked at: decrypted if it is encrypted, and read.
///
/// Nothing of it stays when the value goes.
public struct IncomingArchive: ~Copyable {
  /// What is in it.
  public let staging: Staging
  /// Whether it came encrypted.
  public let isEncrypted: Bool

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - path: The archive.
  ///   - parent: Where files for the time may be made.
  ///   - name: How they are called.
  ///   - identity: The file of the secret key that it may be encrypted to.
  ///   - keepsPayload: Whether attachments are kept; else they are only hashed.
  ///   - limits: How much is unpacked.
  /// - Throws: `IncomingError`; then nothing stays behind.
  public init(
    _ path: String, in parent: String, name: TemporaryName, identity: String?, keepsPayload: Bool = true,
    limits: ArchiveLimits = .standard
  ) throws(IncomingError) {
    let isEncrypted = try IncomingError.wrapping { () throws(FileError) in try AgeFile.isEncrypted(path) }
    let staging =
      isEncrypted
      ? try Self.decrypted(path, in: parent, name, identity, keepsPayload: keepsPayload, limits)
      : try IncomingError.unpacking(path) { () throws(ArchiveError) in
        try Staging(path, in: parent, name: name, keepsPayload: keepsPayload, limits: limits)
      }
    self.isEncrypted = isEncrypted
    self.staging = staging
  }

  /// Decrypts into a file without a name; where there are none, into a directory that goes as soon as the archive is read.
  private static func decrypted(
    _ path: String, in parent: String, _ name: TemporaryName, _ identity: String?, keepsPayload: Bool,
    _ limits: ArchiveLimits
  ) throws(IncomingError) -> Staging {
    guard let identity else { throw .seal(.noIdentity(path: path)) }
    func read(_ archive: String) throws(IncomingError) -> Staging {
      try IncomingError.unpacking(path) { () throws(ArchiveError) in
        try Staging(archive, in: parent, name: name, keepsPayload: keepsPayload, limits: limits)
      }
    }
    if let file = try? UnnamedFile(in: parent) {
      try decrypt(path, identity, to: file.file)
      return try read(file.path)
    }
    let directory = try IncomingError.wrapping { () throws(FileError) in try FreshDirectory(name.name(2), in: parent) }
    let file = try IncomingError.wrapping { () throws(FileError) in try directory.makeFile("archive") }
    try decrypt(path, identity, to: file.file)
    return try read("\(directory.path)/archive")
  }

  private static func decrypt(
    _ path: String, _ identity: String, to target: borrowing FileDescriptor
  ) throws(IncomingError) {
    do throws(SealError) {
      try AgeFile.decrypt(path, identity: identity, to: target)
    } catch {
      throw .seal(error)
    }
  }
}

/// An archive that somebody sent and that could not be opened.
public enum IncomingError: Error, Sendable, Equatable {
  /// It is no sound archive.
  case archive(ArchiveError)
  /// It could not be decrypted.
  case seal(SealError)
}

extension IncomingError {
  fileprivate static func wrapping<Result: ~Copyable>(
    _ body: () throws(FileError) -> Result
  ) throws(IncomingError) -> Result {
    do throws(FileError) { return try body() } catch { throw .seal(.file(error)) }
  }

  fileprivate static func unpacking<Result: ~Copyable>(
    _ path: String, _ body: () throws(ArchiveError) -> Result
  ) throws(IncomingError) -> Result {
    do throws(ArchiveError) { return try body() } catch { throw .archive(error.named(path)) }
  }
}

extension IncomingError: CustomStringConvertible {
  /// One sentence, lower case, without a full stop.
  public var description: String {
    switch self {
    case .archive(let error): error.description
    case .seal(let error): error.description
    }
  }
}

extension ArchiveError {
  /// The same of the file that people know.
  fileprivate func named(_ path: String) -> ArchiveError {
    switch self {
    case .unknownForm: .unknownForm(path: path)
    case .damaged(_, let entry, let code): .damaged(path: path, entry: entry, code: code)
    case .refused(_, let entry, let rule): .refused(path: path, entry: entry, rule)
    case .file, .changed, .noLibrary, .notWritten: self
    }
  }
}
