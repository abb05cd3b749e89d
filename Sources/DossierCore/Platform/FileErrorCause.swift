internal import Glibc

/// Why the system refused an operation on a file.
public enum FileErrorCause: Sendable, Equatable {
  /// The device is full (ENOSPC).
  case noSpace
  /// The user's quota is used up (EDQUOT).
  case quotaExceeded
  /// The file system is mounted read-only (EROFS).
  case readOnlyFileSystem
  /// Permission is missing (EACCES).
  case accessDenied
  /// The operation is not permitted (EPERM).
  case notPermitted
  /// The device failed (EIO).
  case inputOutput
  /// The path does not exist (ENOENT).
  case missing
  /// The path exists already (EEXIST).
  case exists
  /// There are too many symbolic links, or one where none is followed (ELOOP).
  case symbolicLink
  /// A part of the path is not a directory (ENOTDIR).
  case notDirectory
  /// The path is a directory (EISDIR).
  case isDirectory
  /// The directory is not empty (ENOTEMPTY).
  case notEmpty
  /// The name or the path is too long (ENAMETOOLONG).
  case nameTooLong
  /// The two paths lie on different file systems (EXDEV).
  case otherFileSystem
  /// The network mount or the device is gone (ESTALE, ENOTCONN, ENODEV, ENXIO, EHOSTDOWN).
  case mountLost
  /// The process or the system has too many open files (EMFILE, ENFILE).
  case tooManyOpenFiles
  /// The file is larger than the file system or the process may write (EFBIG).
  case fileTooBig
  /// The file system does not offer the operation (EINVAL, ENOSYS, EOPNOTSUPP).
  case unsupported
  /// Any other error code of the system.
  case other(code: Int32)

  init(code: Int32) {
    self =
      switch code {
      case ENOSPC: .noSpace
      case EDQUOT: .quotaExceeded
      case EROFS: .readOnlyFileSystem
      case EACCES: .accessDenied
      case EPERM: .notPermitted
      case EIO: .inputOutput
      case ENOENT: .missing
      case EEXIST: .exists
      case ELOOP: .symbolicLink
      case ENOTDIR: .notDirectory
      case EISDIR: .isDirectory
      case ENOTEMPTY: .notEmpty
      case ENAMETOOLONG: .nameTooLong
      case EXDEV: .otherFileSystem
      case ESTALE, ENOTCONN, ENODEV, ENXIO, EHOSTDOWN: .mountLost
      case EMFILE, ENFILE: .tooManyOpenFiles
      case EFBIG: .fileTooBig
      case EINVAL, ENOSYS, EOPNOTSUPP: .unsupported
      default: .other(code: code)
      }
  }
}

extension FileErrorCause: CustomStringConvertible {
  /// The cause in words.
  public var description: String {
    switch self {
    case .noSpace: "no space is left on the device"
    case .quotaExceeded: "the disk quota is used up"
    case .readOnlyFileSystem: "the file system is read-only"
    case .accessDenied: "permission denied"
    case .notPermitted: "the operation is not permitted"
    case .inputOutput: "input/output error of the device"
    case .missing: "no such file or directory"
    case .exists: "it exists already"
    case .symbolicLink: "it is a symbolic link, or there are too many of them"
    case .notDirectory: "a part of the path is not a directory"
    case .isDirectory: "it is a directory"
    case .notEmpty: "the directory is not empty"
    case .nameTooLong: "the name is too long"
    case .otherFileSystem: "it lies on another file system"
    case .mountLost: "the device or network mount is gone"
    case .tooManyOpenFiles: "too many files are open"
    case .fileTooBig: "the file would become too large"
    case .unsupported: "the file system does not support it"
    case .other(let code): "system error \(code)"
    }
  }
}
