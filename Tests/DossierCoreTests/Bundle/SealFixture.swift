import Foundation

/// Programs that sign and encrypt, where they are installed, and keys for them.
enum SealFixture {
  static let signs = isThere("ssh-keygen")
  static let encrypts = isThere("age") && isThere("age-keygen")

  private static func isThere(_ program: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
  }

  /// Makes a key pair of SSH: the file of the secret half, and the line of the public one.
  static func signer(_ name: String, in scratch: ScratchDirectory) throws -> (file: String, line: String) {
    let file = scratch.full(name)
    _ = try runProgram(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "\(name) of tests", "-f", file])
    let line = try String(contentsOfFile: file + ".pub", encoding: .utf8)
    return (file, String(line.dropLast()))
  }

  /// Makes an identity of age: its file, and the recipient.
  static func identity(_ name: String, in scratch: ScratchDirectory) throws -> (file: String, recipient: String) {
    let file = scratch.full(name)
    _ = try runProgram(["sh", "-c", "age-keygen -o '\(file)' 2>'\(file).said'"])
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let line = text.split(separator: "\n").first { $0.hasPrefix("# public key: ") } ?? ""
    return (file, String(line.dropFirst(14)))
  }
}
