/// One step of writing to a store, as a probe sees it before it is taken.
public enum StoreStep: Sendable, Equatable {
  /// Noting the temporary files that are about to be made.
  case note
  /// Making a directory.
  case makeDirectory(path: String)
  /// Writing the temporary file for a path.
  case prepare(path: String)
  /// Giving the only temporary file its final temporary name, which says that it is complete.
  case complete(path: String)
  /// Bringing what was prepared or applied to the disk.
  case sync
  /// Writing the journal: from its end on the change counts as made.
  case commit
  /// Putting a change in place.
  case apply(path: String)
  /// Taking a change back.
  case revert(path: String)
  /// Deciding that a journal is undone instead of done.
  case turnBack
  /// Removing the journal.
  case forgetJournal
  /// Removing the temporary file of a path.
  case clean(path: String)
  /// Removing a directory if it is empty.
  case prune(path: String)
  /// Removing the note.
  case forgetNote
}

/// What a probe answers to a step.
public enum StoreVerdict: Sendable, Equatable {
  /// Take the step.
  case proceed
  /// Stop at once and clean nothing up, as a crash does.
  case crash
  /// Behave as if the system had refused the step.
  case fail(FileErrorCause)
}

/// Sees each step before it is taken, also on other threads; tests use it to stop or to fail at every one.
public typealias StoreProbe = @Sendable (StoreStep) -> StoreVerdict

extension StoreStep {
  /// Asks a probe about this step.
  func pass(_ probe: StoreProbe) throws(StoreError) {
    switch probe(self) {
    case .proceed: return
    case .crash: throw .stopped(self)
    case .fail(let cause): throw .file(.failed(.write, path: path ?? "", cause: cause))
    }
  }

  private var path: String? {
    switch self {
    case .makeDirectory(let path), .prepare(let path), .complete(let path), .apply(let path), .revert(let path),
      .clean(let path), .prune(let path):
      path
    case .note, .sync, .commit, .turnBack, .forgetJournal, .forgetNote: nil
    }
  }
}
