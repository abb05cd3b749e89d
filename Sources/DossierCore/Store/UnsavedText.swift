/// A text that stands for a file of a store, as an editor has it before it is saved.
public struct UnsavedText: Sendable, Equatable {
  /// The file, relative to the store; it need not be there.
  public let path: String
  /// The text, which need not be well-formed.
  public let bytes: [UInt8]

  /// Makes it of any bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Whether it stands for a file: names are the same only if their bytes are.
  func stands(for path: String) -> Bool { self.path.utf8.elementsEqual(path.utf8) }
}

extension Store {
  /// The bytes of a document, or of the text that stands for it.
  ///
  /// - Throws: `FileError` if it cannot be read or is larger than a document may be.
  func bytes(of path: String) throws(FileError) -> [UInt8] {
    try Self.bytes(of: path, in: root, unsaved)
  }

  static func bytes(of path: String, in root: String, _ unsaved: UnsavedText?) throws(FileError) -> [UInt8] {
    if let unsaved, unsaved.stands(for: path) { return unsaved.bytes }
    return try FileSystem.read("\(root)/\(path)", limitBytes: maximumDocumentBytes).bytes
  }
}
