/// A directory of cases, for reading; writing goes through `StoreWriter`.
public struct Store: Sendable {
  /// The directory, as a full or relative path.
  public let root: String
  /// What the store is.
  public let settings: Loaded<Settings>
  /// The text that stands for one of its files; nil if all are read as they lie there.
  let unsaved: UnsavedText?

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
  public init(root: String) throws(LoadError) { try self.init(root: root, unsaved: nil) }

  /// Opens the store in this very directory, with a text in the place of one of its files.
  ///
  /// - Throws: `LoadError` if its settings cannot be read.
  init(root: String, unsaved: UnsavedText?) throws(LoadError) {
    let settings = try Self.load(Settings.self, at: StoreLayout.settings, in: root, unsaved, currency: .euro)
    self.init(root: root, settings: settings, unsaved: unsaved)
  }

  /// Makes a store of settings that were read.
  init(root: String, settings: Loaded<Settings>, unsaved: UnsavedText?) {
    self.root = root
    self.settings = settings
    self.unsaved = unsaved
  }

  /// Reads a document of this store.
  ///
  /// - Throws: `LoadError.file`, `yaml` or `document`.
  public func load<Value: Document>(_ type: Value.Type, at path: String) throws(LoadError) -> Loaded<Value> {
    try Self.load(type, at: path, in: root, unsaved, currency: settings.value.currency)
  }

  /// The full path of a path relative to the store.
  public func fullPath(_ path: String) -> String { "\(root)/\(path)" }

  /// Whether there is a file at a path relative to the store.
  ///
  /// - Throws: `LoadError.file` if the system does not say.
  public func exists(_ path: String) throws(LoadError) -> Bool {
    if let unsaved, unsaved.stands(for: path) { return true }
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
    _ type: Value.Type, at path: String, in root: String, _ unsaved: UnsavedText?, currency: Currency
  ) throws(LoadError) -> Loaded<Value> {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try self.bytes(of: path, in: root, unsaved)
    } catch {
      throw .file(error)
    }
    return try Loaded(bytes, path: path, currency: currency)
  }
}
