import DossierCore
import Foundation

@testable import dossier

/// Runs the commands of transcripts in a directory of its own: `dossier` in this process, and a few that look at and
/// make files.
struct TranscriptShell {
  /// The directory in which everything happens; removed by `removeDirectory`.
  let root: URL
  private var directory: String
  private var lastStatus: Int32 = 0
  /// The files below the directory that `remember` named, for `changes`.
  private var remembered: [String: Data] = [:]

  /// What every command sees, so that each run gives the same bytes.
  static let environment = [
    "DOSSIER_NOW": "2023-04-25T20:45:12+02:00", "DOSSIER_SEED": "1", "DOSSIER_AUTHOR": "roos",
  ]

  /// A command line that ended: what it printed in order, and its status.
  struct Result {
    var pieces: [Console.Piece] = []
    var status: Int32 = 0
  }

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "dossier-transcript-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    // What is made below it gets its mode, which is not to be that of the caller's mask.
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: root.path)
    directory = root.path
  }

  /// The content of every file, but of what is derived and of the directory `tmp`, by path.
  func files() -> [String: Data] {
    let paths = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
    var files: [String: Data] = [:]
    for path in paths
    where !path.hasPrefix(".dossier") && !path.hasPrefix("tmp/") && !path.hasSuffix(".dossier/index.sqlite") {
      files[path] = FileManager.default.contents(atPath: root.appending(path: path).path)
    }
    return files
  }

  func removeDirectory() { try? FileManager.default.removeItem(at: root) }

  /// Runs a line with the lines of its here-document, the last of which ends it.
  mutating func run(_ line: String, document: [String] = []) throws -> Result {
    var result = Result()
    var piped: String?
    for command in ShellWords(line).commands {
      var input = piped ?? ""
      if command.hasDocument { input = document.dropLast().map { $0 + "\n" }.joined() }
      if let file = command.input { input = try read(file) }
      let ended = try answer(command, input: input)
      let output = ended.pieces.filter { $0.stream == .output }.map(\.text).joined()
      result.pieces = result.pieces.filter { $0.stream == .error } + ended.pieces
      result.status = ended.status
      if let file = command.output {
        let old = command.appends ? try read(file) : ""
        try (old + output).write(to: url(file), atomically: false, encoding: .utf8)
        result.pieces.removeAll { $0.stream == .output }
      }
      piped = output
    }
    lastStatus = result.status
    return result
  }

  /// Runs a command; what the system refuses to the shell's own commands is their failure, as it would be at a shell.
  private mutating func answer(_ command: ShellWords.Command, input: String) throws -> Result {
    do {
      return try run(command, input: input)
    } catch let error as CocoaError {
      let name = command.words.first ?? ""
      let why = error.code == .fileReadNoSuchFile || error.code == .fileNoSuchFile ? "no such file" : "failed"
      return Result(pieces: [Console.Piece(stream: .error, text: "\(name): \(why)\n")], status: 1)
    }
  }

  private mutating func run(_ command: ShellWords.Command, input: String) throws -> Result {
    let arguments = try command.words.dropFirst().map(substituted)
    switch command.words.first {
    case "dossier": return try runDossier(arguments, command.environment, input: input)
    case "cat": return printed(arguments.isEmpty ? input : try arguments.map(read).joined())
    case "echo":
      return printed(arguments.map { $0 == "$?" ? String(lastStatus) : $0 }.joined(separator: " ") + "\n")
    case "head":
      let lines = input.linesByBytes
      guard arguments.count == 2, arguments[0] == "-n", let count = Int(arguments[1]) else { break }
      return printed(lines.dropLast().prefix(count).map { $0 + "\n" }.joined())
    case "grep":
      let isWithout = arguments.first == "-v"
      guard let word = arguments.last, arguments.count == (isWithout ? 2 : 1) else { break }
      let lines = input.linesByBytes.dropLast().filter { $0.contains(word) != isWithout }
      return printed(lines.map { $0 + "\n" }.joined())
    case "ls":
      let names = try FileManager.default.contentsOfDirectory(atPath: url(arguments.first ?? ".").path)
      return printed(names.filter { !$0.hasPrefix(".") }.sorted().map { $0 + "\n" }.joined())
    case "find":
      let place = url(arguments.first ?? ".")
      let names = FileManager.default.enumerator(atPath: place.path)?.allObjects as? [String] ?? []
      let top = arguments.first ?? "."
      return printed(([top] + names.sorted().map { "\(top)/\($0)" }).map { $0 + "\n" }.joined())
    case "mkdir":
      for name in arguments where name != "-p" {
        try FileManager.default.createDirectory(at: url(name), withIntermediateDirectories: true)
      }
      return Result()
    case "rm":
      for name in arguments where !name.hasPrefix("-") { try FileManager.default.removeItem(at: url(name)) }
      return Result()
    case "cp", "mv":
      guard arguments.count == 2 else { break }
      let (from, to) = (url(arguments[0]), url(arguments[1]))
      if command.words.first == "cp" { try FileManager.default.copyItem(at: from, to: to) }
      if command.words.first == "mv" { try FileManager.default.moveItem(at: from, to: to) }
      return Result()
    case "chmod":
      guard arguments.count == 2, let mode = Int(arguments[0], radix: 8) else { break }
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url(arguments[1]).path)
      return Result()
    case "stat":
      guard arguments.count == 3, arguments[0] == "-c", arguments[1] == "%a" else { break }
      let attributes = try FileManager.default.attributesOfItem(atPath: url(arguments[2]).path)
      return printed(String((attributes[.posixPermissions] as? Int) ?? 0, radix: 8) + "\n")
    case "remember":
      remembered = try files(below: arguments.first ?? ".")
      return Result()
    case "changes":
      let files = try files(below: arguments.first ?? ".")
      let names = Set(files.keys).union(remembered.keys).filter { files[$0] != remembered[$0] }.sorted()
      return printed(names.isEmpty ? "none\n" : names.map { $0 + "\n" }.joined())
    case "git": return try runGit(arguments)
    case "ssh-keygen", "age-keygen", "tar", "sha256sum": return try runProgram(command.words.prefix(1) + arguments)
    case "cd":
      directory = arguments.first.map { url($0).standardized.path } ?? root.path
      return Result()
    default: break
    }
    throw UnknownTranscriptCommand(words: command.words)
  }

  private func runDossier(_ arguments: [String], _ variables: [String: String], input: String) throws -> Result {
    let environment = Self.environment.merging(variables) { $1 }
    guard let clock = Timestamp("2023-04-25T18:45:12Z") else { throw UnknownTranscriptCommand(words: []) }
    var console = Console(input: input)
    do {
      let world = try World(
        environment: { environment[$0] }, directory: directory, absoluteDirectory: directory, clock: clock,
        zoneFile: { $0.flatMap(ZoneFileTests.bytes(of:)) })
      let status = Dossier.run(arguments, world: world, console: &console)
      return Result(pieces: console.pieces.map(relative), status: status.rawValue)
    } catch {
      return Result(
        pieces: [Console.Piece(stream: .error, text: error.report.text() + "\n")], status: error.report.status.rawValue)
    }
  }

  /// Git, with nothing of the machine's or the user's own settings; the branch is `main`, and no hook runs.
  private func runGit(_ arguments: [String]) throws -> Result {
    let settings = ["-c", "init.defaultBranch=main", "-c", "core.hooksPath=/dev/null"]
    return try runProgram(
      ["git"][...] + (arguments.first == "config" || arguments.first == "init" ? [] : settings) + arguments)
  }

  /// A word in which `$(cat FILE)` and `$(age-keygen -y FILE)` stand for what those print.
  private func substituted(_ word: String) throws -> String {
    guard let start = word.range(of: "$("), let end = word.range(of: ")", range: start.upperBound..<word.endIndex)
    else {
      return word
    }
    let words = word[start.upperBound..<end.lowerBound].split(separator: " ").map(String.init)
    let text: String
    switch words.first {
    case "cat"? where words.count == 2: text = try read(words[1])
    case "age-keygen"?: text = try runProgram(words[...]).pieces.map(\.text).joined()
    default: return word
    }
    return word[..<start.lowerBound] + text.trimmingCharacters(in: .newlines) + word[end.upperBound...]
  }

  /// Runs a program of the system.
  private func runProgram(_ words: ArraySlice<String>) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = Array(words)
    process.currentDirectoryURL = URL(filePath: directory)
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LC_ALL": "C",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_AUTHOR_NAME": "Roos",
      "GIT_AUTHOR_EMAIL": "roos@klaardocs.be", "GIT_COMMITTER_NAME": "Roos",
      "GIT_COMMITTER_EMAIL": "roos@klaardocs.be", "GIT_AUTHOR_DATE": "2023-04-25T20:45:12+02:00",
      "GIT_COMMITTER_DATE": "2023-04-25T20:45:12+02:00",
    ]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // They say little: neither stream fills while the other is read.
    let texts = [output, errors].map { String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }
    process.waitUntilExit()
    let pieces = zip([Console.Stream.output, .error], texts).filter { !$0.1.isEmpty }
    return Result(
      pieces: pieces.map { relative(Console.Piece(stream: $0.0, text: $0.1)) }, status: process.terminationStatus)
  }

  private func printed(_ text: String) -> Result {
    Result(pieces: text.isEmpty ? [] : [Console.Piece(stream: .output, text: text)])
  }

  private func read(_ name: String) throws -> String { try String(contentsOf: url(name), encoding: .utf8) }

  /// The content of every file below a directory, but for what is local to the machine.
  private func files(below name: String) throws -> [String: Data] {
    let top = url(name)
    var files: [String: Data] = [:]
    for path in FileManager.default.enumerator(atPath: top.path)?.allObjects as? [String] ?? [] {
      let file = top.appending(path: path)
      guard !path.hasPrefix(".dossier/"), !file.hasDirectoryPath else { continue }
      files[path] = try? Data(contentsOf: file)
    }
    return files
  }

  private func url(_ name: String) -> URL {
    name.hasPrefix("/") ? URL(filePath: name) : URL(filePath: directory).appending(path: name)
  }

  /// Paths below the transcript's directory as a person there would see them.
  private func relative(_ piece: Console.Piece) -> Console.Piece {
    let text = piece.text.replacingOccurrences(of: directory + "/", with: "")
      .replacingOccurrences(of: root.path + "/", with: "").replacingOccurrences(of: root.path, with: ".")
    return Console.Piece(stream: piece.stream, text: text)
  }
}

/// A line of a transcript that the shell of transcripts does not know.
struct UnknownTranscriptCommand: Error {
  let words: [String]
}

extension TranscriptShell.Result {
  /// The result in the lines of a transcript.
  var outcome: Transcript.Outcome {
    Transcript.Outcome(
      output: Self.lines(pieces.filter { $0.stream == .output }.map(\.text).joined()),
      errors: Self.lines(pieces.filter { $0.stream == .error }.map(\.text).joined()), status: status)
  }

  /// Both streams in the order in which a person sees them.
  var seen: [String] { Self.lines(pieces.map(\.text).joined()) }

  /// The lines of a text; what cannot be seen is made visible.
  private static func lines(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines = text.linesByBytes.map { line in
      line.unicodeScalars.map { $0 == "\r" ? "␍" : $0 == "\u{1B}" ? "␛" : String($0) }.joined()
    }
    if lines.last == "" { lines.removeLast() } else { lines[lines.count - 1] += "␄" }
    return lines
  }
}

extension String {
  /// What stands between line feeds, also where CR LF is one character to Swift.
  fileprivate var linesByBytes: [String] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
