/// An archive that somebody sent, as it is looked at: decrypted if it is encrypted, and unpacked.
///
/// Nothing of it stays when the value goes; what a killed process left is removed by the next one that looks at one.
public struct IncomingArchive: ~Copyable {
  /// What was unpacked.
  public let staging: Staging
  /// Whether it came encrypted.
  public let isEncrypted: Bool
  private let directory: FreshDirectory
  private let lock: DirectoryLock

  /// Where a store looks at archives, below its directory.
  public static let folder = ".dossier/bundles"

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - path: The archive.
  ///   - parent: Where a directory for the time may be made.
  ///   - name: Its name.
  ///   - identity: The file of the secret key that it may be encrypted to.
  ///   - limits: How much is unpacked.
  /// - Throws: `IncomingError`; then nothing stays behind.
  public init(
    _ path: String, in parent: String, name: TemporaryName, identity: String?, limits: ArchiveLimits = .standard
  ) throws(IncomingError) {
    let isEncrypted = try IncomingError.wrapping { () throws(FileError) in try AgeFile.isEncrypted(path) }
    let directory = try IncomingError.wrapping { () throws(FileError) in try FreshDirectory(name.name(2), in: parent) }
    let lock = try IncomingError.wrapping { () throws(FileError) in
      try DirectoryLock(directory.path, timeoutMilliseconds: 0)
    }
    var archive = path
    if isEncrypted {
      guard let identity else { throw .seal(.noIdentity(path: path)) }
      do throws(SealError) {
        try AgeFile.decrypt(path, identity: identity, into: directory, as: "archive")
      } catch {
        throw .seal(error)
      }
      archive = "\(directory.path)/archive"
    }
    let staging = try IncomingError.unpacking(path) { () throws(ArchiveError) in
      try Staging(archive, in: directory.path, name: name, limits: limits)
    }
    if isEncrypted { _ = try? FileSystem.removeFile(archive) }
    self.isEncrypted = isEncrypted
    self.staging = staging
    self.lock = lock
    self.directory = directory
  }

  /// Makes the folder of a store in which archives are looked at, and removes what killed processes left there.
  ///
  /// - Returns: The folder.
  /// - Throws: `FileError.failed` if it cannot be made.
  public static func makeFolder(inStoreAt root: String) throws(FileError) -> String {
    let folder = "\(root)/\(Self.folder)"
    try FileSystem.makeDirectories(folder, mode: StoreMaker.privateMode)
    _ = try? removeLeft(in: folder)
    return folder
  }

  /// Removes what killed processes left; what is in use is locked.
  ///
  /// - Returns: How many were removed.
  /// - Throws: `FileError` if one cannot be.
  @discardableResult
  public static func removeLeft(in folder: String) throws(FileError) -> Int {
    guard try FileSystem.status(of: folder)?.kind == .directory else { return 0 }
    var count = 0
    for entry in try FileSystem.list(folder) where entry.kind == .directory {
      let path = "\(folder)/\(entry.name)"
      guard TemporaryName.isTemporary(entry.name), let lock = try? DirectoryLock(path, timeoutMilliseconds: 0)
      else { continue }
      try FileSystem.removeTree(path)
      _ = consume lock
      count += 1
    }
    return count
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
    case .file, .notWritten: self
    }
  }
}
