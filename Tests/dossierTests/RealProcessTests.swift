import DossierCore
import Foundation
import Testing

@testable import dossier

/// Starts the executable itself: what cannot be seen in process.
@Suite struct RealProcessTests {
  /// The executable, beside the bundle of tests.
  static let executable = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "dossier")

  func run(_ script: String, environment: [String: String] = [:]) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, "sh", Self.executable.path]
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
  }

  @Test func `The executable prints its version and ends well`() throws {
    let ended = try run(#""$1" --version"#)
    #expect(ended.output == "\(Version.line)\n")
    #expect(ended.status == 0)
  }

  @Test func `Wrong usage ends with 64`() throws {
    #expect(try run(#""$1" nothing-like-this"#).status == 64)
  }

  @Test func `A reader that leaves early is no error`() throws {
    let ended = try run(#"{ "$1" completion bash; echo "status $?" >&2; } | head -n 1"#)
    #expect(ended.output.contains("status 0\n"))
    #expect(!ended.output.contains("error"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `A full device is an error`() throws {
    let ended = try run(#""$1" version > /dev/full"#)
    #expect(ended.output == "dossier: error: cannot write to the standard output: No space left on device\n")
    #expect(ended.status == 2)
  }

  @Test func `A variable that is no moment is wrong usage`() throws {
    let ended = try run(#""$1" version"#, environment: ["DOSSIER_NOW": "yesterday"])
    #expect(
      ended.output == "dossier: error: DOSSIER_NOW is 'yesterday'\nhint: write it as 2023-04-25T20:45:12+02:00\n")
    #expect(ended.status == 64)
  }

  static let shells = ["bash", "zsh", "fish"].filter { shell in
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains { folder in
      FileManager.default.isExecutableFile(atPath: "\(folder)/\(shell)")
    }
  }

  @Test(.enabled(if: !shells.isEmpty, "no shell that completes is installed"), arguments: shells)
  func `The completion of a shell is a script that the shell reads`(_ shell: String) throws {
    let ended = try run(#""$1" completion \#(shell) | \#(shell) -n"#)
    #expect(ended.output == "")
    #expect(ended.status == 0)
  }

  /// A shell beside a store with one case.
  private static func shellWithCase() throws -> TranscriptShell {
    try TranscriptShell(after: [
      "dossier init store --name KlaarDocs", "cd store", "dossier debtor add --company Jansen",
      "dossier case new --debtor jansen --number 232/0991/37210",
    ])
  }

  @Test func `An archive has the same bytes in every time zone of a process`() throws {
    let shell = try Self.shellWithCase()
    defer { shell.removeDirectory() }
    let script = #"""
      cd "\#(shell.root.path)/store"
      for form in zip tar.zst; do
        TZ=UTC0 "$1" -q export status:open -o ../a.$form && TZ=XYZ-9:30 "$1" -q export status:open -o ../b.$form
        cmp ../a.$form ../b.$form && echo same
      done
      """#
    let ended = try run(script, environment: ["DOSSIER_NOW": "2023-04-25T20:45:12+02:00"])
    #expect(ended.output.split(separator: "\n").filter { $0 == "same" }.count == 2, "\(ended.output)")
  }

  @Test(.enabled(if: shells.contains("bash"), "bash is not installed"))
  func `bash completes names of the store`() throws {
    let shell = try Self.shellWithCase()
    defer { shell.removeDirectory() }
    let script = #"""
      cd "\#(shell.root.path)/store" && exec bash --norc -c 'eval "$("$0" completion bash)"
      COMP_WORDS=("$0" case show 232) COMP_CWORD=3 COMP_LINE="$0 case show 232" COMP_POINT="${#COMP_LINE}"
      _dossier dossier 232 show; printf "%s\n" "${COMPREPLY[@]}"' "$1"
      """#
    let ended = try run(script)
    #expect(ended.output == "232/0991/37210\n")
  }

  @Test func `zsh gets the line at the end that its script takes away`() throws {
    let asked =
      #""$1" ---completion agency list -- --format 2 0 dossier ''; "$1" ---completion agency show -- positional@0 1 0 dossier ''"#
    let ended = try run("cd / && { \(asked); }", environment: ["SAP_SHELL": "zsh"])
    #expect(ended.output == " \n")
  }
}

extension RealProcessTests {
  @Test func `A store that another process writes to is left alone, and the process is named`() throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    _ = try shell.run("dossier init store --name KlaarDocs")
    let store = shell.root.appending(path: "store").path
    let command = #"cd "\#(store)" && "$1" creditor add Een --lock-timeout 0"#
    let held = try withExtendedLifetime(StoreLock(root: store)) { try run(command) }
    let holder = ProcessInfo.processInfo.processIdentifier
    #expect(
      held.output == """
        dossier: error: the store '\(store)' is locked by process \(holder)
        hint: wait for it, or give it longer with --lock-timeout

        """)
    #expect(held.status == 7)
    #expect(try run(command).output == "een\n")
  }

  @Test func `Readers do not wait for a writer`() throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    _ = try shell.run("dossier init store --name KlaarDocs")
    let store = shell.root.appending(path: "store").path
    let ended = try withExtendedLifetime(StoreLock(root: store)) { try run(#""$1" -C "\#(store)" check"#) }
    #expect(ended.output == "0 cases, no problems\n")
    #expect(ended.status == 0)
  }
}
