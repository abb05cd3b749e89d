import Foundation

/// The files of the sample collection, which lies outside the package.
enum YAMLSamples {
  static let folder = ProcessInfo.processInfo.environment["DOSSIER_SAMPLES"]
  static let areThere = folder != nil

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder ?? "").appendingPathComponent(path)))
  }

  static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: (folder ?? "") + "/" + path).sorted()
  }
}
