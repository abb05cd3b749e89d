internal import Synchronization

/// A file without a name for bytes that are needed once more, to keep them out of memory; several threads may use it.
///
/// Nothing of it stays, whatever becomes of the process. It is made when there is much to keep: most commands never do.
final class Spool: Sendable {
  /// Up to so many bytes are left in memory.
  static let bytesInMemory = 256 << 10
  /// So many bytes are gathered before they are written: most of what is kept is small.
  private static let bytesWrittenAtOnce = 64 << 10

  private final class File: Sendable {
    let unnamed: UnnamedFile

    init(in directory: String) throws(FileError) { unnamed = try UnnamedFile(in: directory) }
  }

  private struct State {
    var inMemory = 0
    var written: Int64 = 0
    /// What comes after that in the file.
    var gathered: [UInt8] = []
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
        if state.file == nil { state.file = try File(in: directory) }
      } catch {
        state.isUsable = false
        return nil
      }
      let offset = state.written + Int64(state.gathered.count)
      state.gathered += bytes
      if state.gathered.count >= Self.bytesWrittenAtOnce { Self.write(&state) }
      return offset
    }
  }

  /// Writes what was gathered, which stays in memory where the disk does not take it.
  private static func write(_ state: inout State) {
    do throws(FileError) {
      try state.file?.unnamed.file.writeAll(state.gathered)
      state.written += Int64(state.gathered.count)
      state.gathered.removeAll(keepingCapacity: true)
    } catch {
      state.isUsable = false
    }
  }

  /// Reads what was kept.
  ///
  /// - Throws: `FileError.failed` if it cannot be read whole.
  func bytes(_ count: Int, at offset: Int64) throws(FileError) -> [UInt8] {
    let (file, gathered) = state.withLock { state -> (File?, [UInt8]?) in
      guard offset >= state.written else { return (state.file, nil) }
      return (state.file, Array(state.gathered.dropFirst(Int(offset - state.written)).prefix(count)))
    }
    guard let file else { throw .failed(.read, path: directory, cause: .missing) }
    let bytes = if let gathered { gathered } else { try file.unnamed.file.bytes(count, at: offset) }
    guard bytes.count == count else { throw .failed(.read, path: directory, cause: .inputOutput) }
    return bytes
  }
}
