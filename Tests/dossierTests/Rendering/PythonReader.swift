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
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stdout
    try process.run()
    // A script that reads nothing may be gone already; what it printed says why.
    try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
