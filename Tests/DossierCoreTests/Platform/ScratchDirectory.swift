import DossierCore
import Foundation
import Testing

/// A new empty directory, removed with the value that owns it.
final class ScratchDirectory: Sendable {
  let path: String

  init() throws {
    // In memory if there is such a place: thousands of syncs of a disk take minutes.
    let base =
      FileManager.default.isWritableFile(atPath: "/dev/shm")
      ? "/dev/shm" : FileManager.default.temporaryDirectory.path
    path = base + "/dossier-tests-" + UUID().uuidString
    try FileSystem.makeDirectories(path, mode: 0o700)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func full(_ name: String) -> String { path + "/" + name }

  /// Writes a file as an editor that keeps the file would, making its directory.
  func put(_ name: String, _ text: String) throws {
    try FileSystem.makeDirectories(FileSystem.parent(of: full(name)) ?? path)
    try Data(text.utf8).write(to: URL(fileURLWithPath: full(name)))
  }

  func text(_ name: String) throws -> String {
    String(decoding: try FileSystem.read(full(name), limitBytes: 1 << 20).bytes, as: UTF8.self)
  }

  /// Everything below the directory but what is local to this machine: paths with contents, directories with a slash.
  func snapshot() throws -> [String: String] {
    let tree = try FileSystem.tree(path, stamps: false) { $0 != ".dossier" }
    var snapshot: [String: String] = [:]
    for directory in tree.directories { snapshot[directory + "/"] = "" }
    for file in tree.files where file.path != ".dossier" { snapshot[file.path] = try text(file.path) }
    return snapshot
  }

  /// The names under `.dossier/`.
  func localNames() throws -> [String] {
    guard try FileSystem.status(of: full(".dossier")) != nil else { return [] }
    return try FileSystem.list(full(".dossier")).map(\.name)
  }
}

/// Runs a program to its end, under a locale of UTF-8 (`unzip` writes other names without one), and returns its status.
func runProgram(_ arguments: [String]) throws -> Int32 {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["LC_ALL=C.UTF-8"] + arguments
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus
}
