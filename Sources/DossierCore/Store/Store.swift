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
    let settings = StoreLayout.settings
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try Self.bytes(of: settings, in: root, overlay)
    } catch {
      throw .file(error)
    }
    self.init(root: root, overlay: overlay, settings: try Loaded(bytes, path: settings, currency: .euro))
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
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try self.bytes(of: path)
    } catch {
      throw .file(error)
    }
    return try Loaded(bytes, path: path, currency: settings.value.currency)
  }

  /// The full path of a path relative to the store.
  public func fullPath(_ path: String) -> String { overlay?.place(of: path) ?? "\(root)/\(path)" }

  /// Whether there is a file at a path relative to the store.
  ///
  /// - Throws: `LoadError.file` if the system does not say.
  public func exists(_ path: String) throws(LoadError) -> Bool {
    if overlay?.text(of: path) != nil { return true }
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

  /// The bytes of a document, or of what is laid over it.
  ///
  /// - Throws: `FileError` if it cannot be read or is larger than a document may be.
  func bytes(of path: String) throws(FileError) -> [UInt8] { try Self.bytes(of: path, in: root, overlay) }

  private static func bytes(
    of path: String, in root: String, _ overlay: StoreOverlay?
  ) throws(FileError) -> [UInt8] {
    if let text = overlay?.text(of: path) { return text }
    return try FileSystem.read(overlay?.place(of: path) ?? "\(root)/\(path)", limitBytes: maximumDocumentBytes).bytes
  }
}
