internal import Synchronization

/// A file without a name for bytes that are needed once more, to keep them out of memory; several threads may use it.
///
/// Nothing of it stays, whatever becomes of the process. It is made when there is much to keep: most commands never do.
final class Spool: Sendable {
  /// Up to so many bytes are left in memory.
  static let bytesInMemory = 256 << 10

  private final class File: Sendable {
    let unnamed: UnnamedFile

    init(in directory: String) throws(FileError) { unnamed = try UnnamedFile(in: directory) }
  }

  private struct State {
    var inMemory = 0
    var size: Int64 = 0
    var file: File?
    /// Whether the disk takes bytes, as far as is known.
    var isUsable = true
  }

  private let directory: String
  private let state = Mutex(State())

  /// Begins with nothing; the file lies in this directory once it is made.
  init(in directory: String) { self.directory = directory }

  /// Keeps bytes and says where; nil if they stay in memory, as they do where the disk does not take them.
  func keep(_ bytes: [UInt8]) -> Int64? {
    state.withLock { state in
      if state.file == nil, state.inMemory + bytes.count <= Self.bytesInMemory {
        state.inMemory += bytes.count
        return nil
      }
      guard state.isUsable else { return nil }
      do throws(FileError) {
        let file: File
        if let known = state.file { file = known } else { file = try File(in: directory) }
        state.file = file
        try file.unnamed.file.writeAll(bytes)
        defer { state.size += Int64(bytes.count) }
        return state.size
      } catch {
        state.isUsable = false
        return nil
      }
    }
  }

  /// Reads what was kept.
  ///
  /// - Throws: `FileError.failed` if it cannot be read whole.
  func bytes(_ count: Int, at offset: Int64) throws(FileError) -> [UInt8] {
    guard let file = state.withLock({ $0.file }) else { throw .failed(.read, path: directory, cause: .missing) }
    let bytes = try file.unnamed.file.bytes(count, at: offset)
    guard bytes.count == count else { throw .failed(.read, path: directory, cause: .inputOutput) }
    return bytes
  }
}
