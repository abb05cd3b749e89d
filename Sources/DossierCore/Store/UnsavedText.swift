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
