import Foundation

/// A file or a directory as it was, to be made again elsewhere.
struct SavedFile {
  private let path: String
  private let mode: Int
  /// The bytes; nil of a directory.
  private let bytes: Data?

  /// All below a directory, directories before what is in them.
  static func all(below root: URL) throws -> [SavedFile] {
    let paths = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
    return try paths.sorted().map { path in
      let url = root.appending(path: path)
      let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
      let isDirectory = attributes[.type] as? FileAttributeType == .typeDirectory
      return SavedFile(
        path: path, mode: attributes[.posixPermissions] as? Int ?? 0o700,
        bytes: isDirectory ? nil : try Data(contentsOf: url))
    }
  }

  /// Makes it below another directory.
  func write(below root: URL) throws {
    let url = root.appending(path: path)
    if let bytes {
      try bytes.write(to: url)
    } else {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    }
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
  }
}
