internal import Dispatch
internal import Synchronization

/// What came of reading many cases: values in order of their paths, and what could not be read.
public struct CaseScan<Value: Sendable>: Sendable {
  /// One value a case that could be read.
  public let values: [Value]
  /// One error a case that could not.
  public let errors: [CaseScanError]
}

/// A case file that could not be read.
public struct CaseScanError: Sendable, Equatable {
  /// The file, relative to the store.
  public let path: String
  /// Why.
  public let error: LoadError
}

extension Store {
  /// Reads all cases, several at a time, and keeps of each what is asked; a bad file hides no other.
  ///
  /// This is the only place of the store that works in parallel. The result does not depend on it.
  ///
  /// - Throws: `LoadError.file` if a folder cannot be read.
  public func scanCases<Value: Sendable>(
    _ keep: @escaping @Sendable (Loaded<Case>) -> Value?
  ) throws(LoadError) -> CaseScan<Value> {
    scan(try casePaths(), keep)
  }

  /// Reads the documents of these files, several at a time; a bad file hides no other.
  public func scan<Content: Document, Value: Sendable>(
    _ paths: [String], as type: Content.Type = Content.self, _ keep: @escaping @Sendable (Loaded<Content>) -> Value?
  ) -> CaseScan<Value> {
    let chunkSize = 256
    let chunks = (paths.count + chunkSize - 1) / chunkSize
    let results = Mutex<[Int: ([Value], [CaseScanError])]>([:])
    let scanChunk = { @Sendable (chunk: Int) in
      var values: [Value] = []
      var errors: [CaseScanError] = []
      for path in paths[chunk * chunkSize..<min(paths.count, (chunk + 1) * chunkSize)] {
        do throws(LoadError) {
          if let value = keep(try load(Content.self, at: path)) { values.append(value) }
        } catch {
          errors.append(CaseScanError(path: path, error: error))
        }
      }
      results.withLock { $0[chunk] = (values, errors) }
    }
    if chunks > 1 {
      DispatchQueue.concurrentPerform(iterations: chunks, execute: scanChunk)
    } else if chunks == 1 {
      scanChunk(0)
    }
    let all = results.withLock { $0 }
    let ordered = (0..<chunks).compactMap { all[$0] }
    return CaseScan(values: ordered.flatMap(\.0), errors: ordered.flatMap(\.1))
  }
}
