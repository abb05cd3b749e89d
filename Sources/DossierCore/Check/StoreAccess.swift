/// Whether a user may read and write what a store holds.
public struct StoreAccess: Sendable, Equatable {
  /// A file or folder that may not be read and written.
  public struct Fault: Sendable, Equatable {
    /// The path, relative to the store; empty for the store itself.
    public let path: String
    /// Whether it is a folder.
    public let isFolder: Bool

    /// Makes a fault of its facts.
    public init(path: String, isFolder: Bool) {
      self.path = path
      self.isFolder = isFolder
    }

    /// What `chmod` is told to take the fault away.
    public var mode: String { isFolder ? "u+rwx" : "u+rw" }
  }

  /// The faults, folders first, sorted by path; what lies in such a folder is not among them.
  public let faults: [Fault]

  /// Walks a store's files and folders once; git's own are left out.
  ///
  /// - Parameters:
  ///   - root: The store's directory.
  ///   - allows: Whether a full path may be used; a folder is listed and changed.
  public init(in root: String, allows: (String, _ isFolder: Bool) -> Bool = FileSystem.mayUse) {
    let entered = StoreListing.folders.union([StoreLayout.local])
    let found = try? FileSystem.tree(root, stamps: false) { path in path.contains("/") || entered.contains(path) }
    guard let tree = found, allows(root, true) else {
      faults = [Fault(path: "", isFolder: true)]
      return
    }
    var faults: [Fault] = []
    var closed: Set<String> = []
    for path in tree.directories where !Self.lies(path, in: closed) && !allows("\(root)/\(path)", true) {
      closed.insert(path)
      faults.append(Fault(path: path, isFolder: true))
    }
    for file in tree.files where file.kind == .regular && file.isReadableName {
      // At the top only the settings are the store's business.
      guard file.path.contains("/") || file.path == StoreLayout.settings else { continue }
      guard !Self.lies(file.path, in: closed), !allows("\(root)/\(file.path)", false) else { continue }
      faults.append(Fault(path: file.path, isFolder: false))
    }
    self.faults = faults
  }

  private static func lies(_ path: String, in closed: Set<String>) -> Bool {
    guard !closed.isEmpty else { return false }
    var folder = FileSystem.parent(of: path)
    while let current = folder {
      if closed.contains(current) { return true }
      folder = FileSystem.parent(of: current)
    }
    return false
  }
}
