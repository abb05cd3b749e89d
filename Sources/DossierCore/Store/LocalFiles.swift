/// The files under `.dossier/` with which writing is made safe, as paths relative to the store.
enum LocalFiles {
  static let directory = ".dossier"
  /// Names the temporary files of a writer, from before the first is made until the last is gone.
  static let note = ".dossier/pending"
  /// A committed change of many files: it is done.
  static let journal = ".dossier/journal"
  /// A committed change that cannot be done: it is undone.
  static let undo = ".dossier/undo"
  /// The process id of the writer, for messages.
  static let lock = ".dossier/lock"
  /// Content that waits to be added.
  static let incoming = ".dossier/incoming"
}

/// Runs an operation on files as part of one on the store.
func asStore<Value: ~Copyable>(_ body: () throws(FileError) -> Value) throws(StoreError) -> Value {
  do throws(FileError) { return try body() } catch { throw .file(error) }
}
