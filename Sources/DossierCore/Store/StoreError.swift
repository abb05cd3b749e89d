/// A write to a store that was not done; the store is as it was, unless `recoveryFailed` says otherwise.
public enum StoreError: Error, Sendable, Equatable {
  /// The system refused an operation.
  case file(FileError)
  /// The file was changed or removed, by hand or by another program, since it was read.
  case changedMeanwhile(path: String)
  /// A file that was to be made is there already.
  case alreadyExists(path: String)
  /// The directory is a store, or lies in the one at `root`.
  case isStore(directory: String, root: String)
  /// One set of changes names a path twice.
  case duplicateChange(path: String)
  /// The path is not one of a file inside the store.
  case notInStore(path: String)
  /// The content of a file to add is not the one that was announced.
  case contentDiffers(path: String, expected: ContentHash, found: ContentHash)
  /// Another process writes to the store; its process id, if known.
  case locked(root: String, holder: Int32?)
  /// The journal is of another version of dossier, or damaged after it was committed.
  case journalNotUnderstood(path: String)
  /// The change could not be done, nor undone now; the next command does one of the two.
  indirect case recoveryFailed(cause: StoreError, undoing: StoreError)
  /// A test stopped the writer before this step, as a crash would.
  case stopped(StoreStep)
}

extension StoreError: CustomStringConvertible {
  /// One sentence, lower case, without a full stop.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .changedMeanwhile(let path): "'\(path)' was changed by somebody else at the same time; nothing was written"
    case .alreadyExists(let path): "'\(path)' exists already"
    case .isStore(let directory, let root):
      directory == root ? "'\(directory)' is a store already" : "'\(directory)' lies in the store '\(root)'"
    case .duplicateChange(let path): "'\(path)' would be changed twice at once"
    case .notInStore(let path): "'\(path)' is not a path inside the store"
    case .contentDiffers(let path, let expected, let found):
      "the content of '\(path)' has the SHA-256 \(found), not \(expected)"
    case .locked(let root, let holder?): "the store '\(root)' is locked by process \(holder)"
    case .locked(let root, nil): "the store '\(root)' is locked by another process"
    case .journalNotUnderstood(let path): "the journal '\(path)' is damaged or of another version"
    case .recoveryFailed(let cause, let undoing):
      "\(cause); that could not be undone yet (\(undoing)): the next command completes or undoes it"
    case .stopped(let step): "stopped before \(step)"
    }
  }
}
