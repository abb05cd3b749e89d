/// A directory of cases, for reading; writing goes through `StoreWriter`.
public struct Store: Sendable {
  /// The directory, as a full or relative path.
  public let root: String
  /// What the store is.
  public let settings: Loaded<Settings>
  /// The files that are taken from another place, where another version of the store is read than that of its files.
  public let overlay: StoreOverlay?

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

  /// Opens the store in this very directory, with some of its files taken from another place.
  ///
  /// - Throws: `LoadError` if its settings cannot be read.
  public init(root: String, overlay: StoreOverlay? = nil) throws(LoadError) {
    let path = overlay?.place(of: StoreLayout.settings) ?? "\(root)/\(StoreLayout.settings)"
    self.init(
      root: root, overlay: overlay,
      settings: try Self.load(Settings.self, at: StoreLayout.settings, from: path, currency: .euro))
  }

  init(root: String, overlay: StoreOverlay?, settings: Loaded<Settings>) {
    self.root = root
    self.overlay = overlay
    self.settings = settings
  }

  /// Reads a document of this store.
  ///
  /// - Throws: `LoadError.file`, `yaml` or `document`.
  public func load<Value: Document>(_ type: Value.Type, at path: String) throws(LoadError) -> Loaded<Value> {
    try Self.load(type, at: path, from: fullPath(path), currency: settings.value.currency)
  }

  /// The full path of a path relative to the store.
  public func fullPath(_ path: String) -> String { overlay?.place(of: path) ?? "\(root)/\(path)" }

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
      let own = "\(root)/\(path)"
      let entries = try FileSystem.status(of: own)?.kind == .directory ? FileSystem.list(own) : []
      guard let overlay else { return entries }
      return try overlay.laid(over: entries, in: path)
    } catch {
      throw .file(error)
    }
  }

  private static func load<Value: Document>(
    _ type: Value.Type, at path: String, from place: String, currency: Currency
  ) throws(LoadError) -> Loaded<Value> {
    let content: FileContent
    do throws(FileError) {
      content = try FileSystem.read(place, limitBytes: maximumDocumentBytes)
    } catch {
      throw .file(error)
    }
    return try Loaded(content.bytes, path: path, currency: currency)
  }
}
