extension Desk {
  /// Puts the JSON Schema of each type of document into the store, but for those that it has already.
  ///
  /// - Returns: The files that change.
  /// - Throws: `ActionError.load` with `file` if one of them cannot be read.
  public mutating func writeSchemas() throws(ActionError) -> [String] {
    var changed: [String] = []
    for type in DocumentType.allCases {
      let path = StoreLayout.schema(type.rawValue)
      let text = Array(JSONSchema.text(for: type).utf8)
      let before = try reading { () throws(LoadError) in try bytes(at: path) }
      guard before != text else { continue }
      plan.write(path, text, over: before)
      changed.append(path)
    }
    return changed
  }

  /// Puts the line by which editors find a schema above each document that has none.
  ///
  /// Nothing else of a document changes; one that cannot be read stays as it is and is named.
  ///
  /// - Throws: `ActionError.load` if the store cannot be listed.
  public mutating func addModelines() throws(ActionError) -> FormatOutcome {
    var changed: [String] = []
    var unreadable: [ActionError] = []
    for path in try reading({ () throws(LoadError) in try store.documentPaths() }) {
      guard let name = DocumentType(path: path)?.rawValue else { continue }
      do throws(ActionError) {
        let document = try reading { () throws(LoadError) in try store.document(at: path) }
        guard let bytes = YAMLText.adding(modeline: StoreLayout.modeline(name, at: path), to: document.bytes) else {
          continue
        }
        guard let after = try? YAMLDocument(bytes), after.value == document.value else {
          throw .edit(.notFaithful(.root), path: path)
        }
        plan.write(path, bytes, over: document.bytes)
        changed.append(path)
      } catch {
        unreadable.append(error)
      }
    }
    return FormatOutcome(changed: changed, unreadable: unreadable)
  }

  /// The content of a file of the store; nil if it is not there.
  private func bytes(at path: String) throws(LoadError) -> [UInt8]? {
    guard try store.exists(path) else { return nil }
    do throws(FileError) {
      return try store.bytes(of: path)
    } catch {
      throw .file(error)
    }
  }
}
