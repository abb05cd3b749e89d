import DossierCore
import Foundation
import Glibc
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

  /// Waits until what was written before is older than what an index reads once more, by the file system's own clock.
  func settle() throws {
    let name = ".settling-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: full(name)) }
    func time() throws -> Int64 {
      try? FileManager.default.removeItem(atPath: full(name))
      try put(name, "")
      return try FileSystem.status(of: full(name))?.stamp.changed ?? 0
    }
    let begin = try time()
    // Two ticks of a clock of milliseconds, or of one that counts two seconds at once, as some file systems have it.
    let rest: Int64 = begin % 1_000_000_000 == 0 ? 4_000_000_000 : 40_000_000
    while try time() - begin < rest { usleep(1000) }
  }

  /// Puts a program there for others to run.
  ///
  /// Another program writes it: a process that this one begins meanwhile would hold a copy of its descriptor for a moment,
  /// and nobody may run what somebody may write to.
  func putProgram(_ name: String, _ text: String) throws {
    try put(name + ".text", text)
    let status = try runProgram(["install", "-m", "755", full(name + ".text"), full(name)])
    try FileManager.default.removeItem(atPath: full(name + ".text"))
    struct NotThere: Error {}
    guard status == 0 else { throw NotThere() }
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
