/// A directory of cases, for reading; writing goes through `StoreWriter`.
public struct Store: Sendable {
  /// The directory, as a full or relative path.
  public let root: String
  /// What the store is.
  public let settings: Loaded<Settings>

  /// The most bytes of a document.
  public static let maximumDocumentBytes = YAMLTree.maximumBytes

  /// Finds the store at or above a directory.
  ///
  /// - Throws: `LoadError.notAStore`, or `file` if a directory cannot be looked into.
  public static func find(from directory: String) throws(LoadError) -> String {
    var candidate: String? = directory
    while let current = candidate {
      do throws(FileError) {
        if try FileSystem.status(of: "\(current)/\(StoreLayout.settings)")?.kind == .regular { return current }
      } catch {
        throw .file(error)
      }
      candidate = FileSystem.parent(of: current)
    }
    throw .notAStore(directory)
  }

  /// Opens the store in this very directory.
  ///
  /// - Throws: `LoadError` if its settings cannot be read.
  public init(root: String) throws(LoadError) {
    self.root = root
    settings = try Self.load(Settings.self, at: StoreLayout.settings, in: root, currency: .euro)
  }

  /// Reads a document of this store.
  ///
  /// - Throws: `LoadError.file`, `yaml` or `document`.
  public func load<Value: Document>(_ type: Value.Type, at path: String) throws(LoadError) -> Loaded<Value> {
    try Self.load(type, at: path, in: root, currency: settings.value.currency)
  }

  /// The full path of a path relative to the store.
  public func fullPath(_ path: String) -> String { "\(root)/\(path)" }

  /// Whether there is a file at a path relative to the store.
  ///
  /// - Throws: `LoadError.file` if the system does not say.
  public func exists(_ path: String) throws(LoadError) -> Bool {
    do throws(FileError) {
      return try FileSystem.status(of: fullPath(path)) != nil
    } catch {
      throw .file(error)
    }
  }

  /// The entries of a directory, sorted; none if it is not there.
  ///
  /// - Throws: `LoadError.file` if it cannot be read.
  public func list(_ path: String) throws(LoadError) -> [DirectoryEntry] {
    do throws(FileError) {
      guard try FileSystem.status(of: fullPath(path))?.kind == .directory else { return [] }
      return try FileSystem.list(fullPath(path))
    } catch {
      throw .file(error)
    }
  }

  private static func load<Value: Document>(
    _ type: Value.Type, at path: String, in root: String, currency: Currency
  ) throws(LoadError) -> Loaded<Value> {
    let content: FileContent
    do throws(FileError) {
      content = try FileSystem.read("\(root)/\(path)", limitBytes: maximumDocumentBytes)
    } catch {
      throw .file(error)
    }
    return try Loaded(content.bytes, path: path, currency: currency)
  }
}
