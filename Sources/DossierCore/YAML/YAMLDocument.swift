/// A text in YAML that can be changed with everything else left byte for byte as it is.
public struct YAMLDocument: Sendable {
  /// The text and its nodes.
  public let tree: YAMLTree

  /// Reads a text.
  ///
  /// - Throws: `YAMLError`.
  public init(_ bytes: [UInt8]) throws(YAMLError) { tree = try YAMLTree(bytes) }

  /// The bytes of the text.
  public var bytes: [UInt8] { tree.bytes }

  /// What the document means.
  public var value: YAMLValue { tree.value(tree.root) }

  /// The document after the edits, one after another.
  ///
  /// `order` gives the declared keys of the mapping at a path, in which new keys find their places; none if unknown.
  /// After each edit the text is read again and compared with what was intended.
  ///
  /// - Throws: `YAMLEditError`; then nothing is changed.
  public func applying(
    _ edits: [YAMLEdit], order: (YAMLPath) -> [String]
  ) throws(YAMLEditError) -> YAMLDocument {
    var document = self
    for edit in edits { document = try document.applying(edit, order) }
    return document
  }

  private func applying(
    _ edit: YAMLEdit, _ order: (YAMLPath) -> [String]
  ) throws(YAMLEditError) -> YAMLDocument {
    let intended = try value.applying(edit)
    var document = self
    switch YAMLPlan(edit, in: self, order: order) {
    case .nothing: break
    case .edits(let edits): document = try applying(edits, order: order)
    case .primitive(let primitive): document = try performing(primitive, edit, intended)
    case .refused(let error): throw error
    }
    guard document.value.means(intended) else { throw .notFaithful(edit.path) }
    return document
  }

  /// Tries the plain way first, then those that hard cases need.
  private func performing(
    _ primitive: YAMLPrimitive, _ edit: YAMLEdit, _ intended: YAMLValue
  ) throws(YAMLEditError) -> YAMLDocument {
    for variant in YAMLEditor.Variant.ladder {
      let editor = YAMLEditor(tree, variant: variant)
      guard let splices = editor.splices(for: primitive), let bytes = YAMLSplice.apply(splices, to: tree.bytes),
        let document = try? YAMLDocument(bytes), document.value.means(intended)
      else { continue }
      return document
    }
    throw .notFaithful(edit.path)
  }
}

extension YAMLEdit {
  /// The path that an edit changes.
  public var path: YAMLPath {
    switch self {
    case .set(let path, _), .append(let path, _), .remove(let path): path
    }
  }
}
