/// An operation on a file or directory that could not be done.
public enum FileError: Error, Sendable, Equatable {
  /// The system refused the operation.
  case failed(FileOperation, path: String, cause: FileErrorCause)
  /// The path names something else than a regular file.
  case notRegularFile(path: String, kind: FileKind)
  /// The file is larger than the reader allows; the limit is in bytes.
  case tooLarge(path: String, limitBytes: Int)
  /// A part of the path below the root is a symbolic link.
  case symbolicLink(path: String)
  /// The path is absolute, climbs out of its root or is otherwise not a plain relative path.
  case notBelowRoot(path: String)
  /// The tree has more levels than the reader allows.
  case tooDeep(path: String, limit: Int)
  /// Another process holds the lock.
  case locked(path: String)

  /// The path that the operation was about.
  public var path: String {
    switch self {
    case .failed(_, let path, _), .notRegularFile(let path, _), .tooLarge(let path, _), .symbolicLink(let path),
      .notBelowRoot(let path), .tooDeep(let path, _), .locked(let path):
      path
    }
  }

  /// Why the system refused, if it was the system that did.
  public var cause: FileErrorCause? {
    if case .failed(_, _, let cause) = self { return cause }
    return nil
  }

  /// Whether the place cannot be written: a read-only file system or missing permission.
  public var isNotWritable: Bool {
    switch cause {
    case .readOnlyFileSystem, .accessDenied, .notPermitted: true
    default: false
    }
  }
}

extension FileError: CustomStringConvertible {
  /// One sentence, lower case, without a full stop.
  public var description: String {
    switch self {
    case .failed(let operation, let path, let cause): "cannot \(operation.rawValue) '\(path)': \(cause)"
    case .notRegularFile(let path, let kind): "cannot read '\(path)': it is a \(kind.rawValue), not a regular file"
    case .tooLarge(let path, let limit): "'\(path)' is larger than \(limit) bytes"
    case .symbolicLink(let path): "'\(path)' is a symbolic link, which is not followed inside a store"
    case .notBelowRoot(let path): "'\(path)' is not a plain path inside the store"
    case .tooDeep(let path, let limit): "'\(path)' lies deeper than \(limit) directories"
    case .locked(let path): "'\(path)' is locked by another process"
    }
  }
}

/// What was tried when an operation failed; the raw value completes "cannot …".
public enum FileOperation: String, Sendable {
  /// Opening for reading.
  case open
  /// Starting as a program.
  case run
  /// Reading bytes.
  case read
  /// Writing bytes.
  case write
  /// Making a file.
  case create
  /// Asking for size, times and kind.
  case inspect
  /// Reading a directory's names.
  case list
  /// Making a directory.
  case makeDirectory = "make the directory"
  /// Removing a file or directory.
  case remove
  /// Giving another name.
  case rename
  /// Swapping two names.
  case exchange
  /// Giving a second name.
  case link
  /// Bringing to the disk.
  case sync
  /// Changing mode or owner.
  case changeMode = "change the mode of"
  /// Locking.
  case lock
}
