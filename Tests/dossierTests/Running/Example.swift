import Foundation

/// The examples of the repository: the files that are attached, and the store as it is after the walk-through.
enum Example {
  private static let folder = Documentation.root.appending(path: "examples")
  static let files = folder.appending(path: "files")
  static let store = folder.appending(path: "klaar")

  /// What a person keeps of a store: each file's path with its bytes, without what is derived or local.
  static func contents(of store: URL) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for path in FileManager.default.enumerator(atPath: store.path)?.allObjects as? [String] ?? [] {
      let file = store.appending(path: path)
      let isFile = try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
      if isFile, !path.hasPrefix(".dossier/") { contents[path] = try Data(contentsOf: file) }
    }
    return contents
  }

  /// Takes a store as the example.
  static func replace(by made: URL) throws {
    try? FileManager.default.removeItem(at: store)
    try copy(made, to: store)
  }

  /// Copies the files of a folder, without their owners and modes: those of a checkout may be somebody else's.
  static func copy(_ folder: URL, to place: URL) throws {
    for (path, content) in try contents(of: folder) {
      let file = place.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try content.write(to: file)
    }
  }
}
