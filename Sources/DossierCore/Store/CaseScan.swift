/// What came of reading many documents: values in order of their paths, and what could not be read.
public struct CaseScan<Value: Sendable>: Sendable {
  /// One value a document that could be read.
  public let values: [Value]
  /// One error a document that could not.
  public let errors: [CaseScanError]
}

/// A document that could not be read.
public struct CaseScanError: Sendable, Equatable {
  /// The file, relative to the store.
  public let path: String
  /// Why.
  public let error: LoadError
}

extension Store {
  /// Reads all cases, several at a time, and keeps of each what is asked; a bad file hides no other.
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
    var values: [Value] = []
    var errors: [CaseScanError] = []
    stream(paths, as: type, keep) { batch in
      values += batch.values
      errors += batch.errors
    }
    return CaseScan(values: values, errors: errors)
  }

  /// Reads the documents of these files and takes them in batches, in order, while the next ones are read.
  public func stream<Content: Document, Value: Sendable, Failure: Error>(
    _ paths: [String], as type: Content.Type = Content.self,
    _ keep: @escaping @Sendable (Loaded<Content>) -> Value?, take: (CaseScan<Value>) throws(Failure) -> Void
  ) throws(Failure) {
    try Parallel.stream(paths.count, inBatchesOf: Self.documentsReadAtOnce) { batch -> CaseScan<Value> in
      var values: [Value] = []
      var errors: [CaseScanError] = []
      for path in paths[batch] {
        do throws(LoadError) {
          if let value = keep(try load(Content.self, at: path)) { values.append(value) }
        } catch {
          errors.append(CaseScanError(path: path, error: error))
        }
      }
      return CaseScan(values: values, errors: errors)
    } take: { (scan: CaseScan<Value>) throws(Failure) in
      try take(scan)
    }
  }

  private static let documentsReadAtOnce = 256
}
