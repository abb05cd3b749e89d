internal import GRDB

/// The library that keeps the index.
public enum IndexLibrary {
  /// The version of SQLite, such as `3.40.1`; nil if it does not say.
  public static var version: String? {
    guard let queue = try? DatabaseQueue() else { return nil }
    return try? queue.read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }
  }
}
