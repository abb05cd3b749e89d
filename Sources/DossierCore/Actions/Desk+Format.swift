/// What became of files that were to be put into canonical form.
public struct FormatOutcome: Sendable, Equatable {
  /// The files that changed.
  public let changed: [String]
  /// Why the others could not be read or written anew.
  public let unreadable: [ActionError]
}

extension Desk {
  /// Puts documents into canonical form: all of the store, or those at and below some paths.
  ///
  /// No value and no comment is lost; a file for which that cannot be warranted stays as it is and is named.
  ///
  /// - Throws: `ActionError.load` if the store cannot be listed.
  public mutating func format(_ paths: [String]) throws(ActionError) -> FormatOutcome {
    var changed: [String] = []
    var unreadable: [ActionError] = []
    for path in try reading({ () throws(LoadError) in try store.documentPaths() }) where covers(paths, path) {
      guard let schema = DocumentType(path: path)?.schema else { continue }
      do throws(ActionError) {
        let document = try reading { () throws(LoadError) in try store.document(at: path) }
        let canonical = try canonical(document, schema, path)
        if canonical.bytes != document.bytes {
          plan.write(path, canonical.bytes, over: document.bytes)
          changed.append(path)
        }
      } catch {
        unreadable.append(error)
      }
    }
    return FormatOutcome(changed: changed, unreadable: unreadable)
  }

  private func covers(_ paths: [String], _ path: String) -> Bool {
    paths.isEmpty || paths.contains { $0.isEmpty || $0 == path || path.hasPrefix("\($0)/") }
  }

  private func canonical(
    _ document: YAMLDocument, _ schema: RecordSchema, _ path: String
  ) throws(ActionError) -> YAMLDocument {
    do throws(YAMLEditError) {
      return try YAMLText.canonical(
        document, order: { schema.keys(at: $0) }, isLiteral: { schema.isLiteral(at: $0) })
    } catch {
      throw .edit(error, path: path)
    }
  }
}
