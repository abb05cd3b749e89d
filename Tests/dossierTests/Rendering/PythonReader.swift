import Foundation

/// Programs of others that read what we write: Python with packages that a machine may have.
enum PythonReader {
  /// Whether packages can be imported.
  static func has(_ packages: String) -> Bool { (try? run("import \(packages)", "")) == "" }

  /// What a script prints, on either stream, when it is given an input.
  static func run(_ script: String, _ input: String, arguments: [String] = []) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    // From a file: a script that ends early leaves no pipe that nobody reads.
    let file = FileManager.default.temporaryDirectory.appending(path: "dossier-input-\(UUID().uuidString)")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let stdout = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = stdout
    process.standardError = stdout
    try process.run()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
