internal import DossierCore

/// What `check` looks at.
struct CheckTarget {
  /// The directory of the store.
  let root: String
  /// The files and folders, relative to the store, whose findings are wanted; all if empty.
  var paths: [String] = []
  /// The text that stands for one of them.
  var unsaved: UnsavedText?
}
