import DossierCore
import Foundation
import Testing

/// A store that checks, kept in a git repository whose first commit holds it.
struct GitFixture {
  let scratch: ScratchDirectory
  /// The store's path below the top of the repository.
  let folder: String

  /// Nothing of the machine's or the user's own settings.
  static let environment = [
    "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_AUTHOR_NAME": "Roos",
    "GIT_AUTHOR_EMAIL": "roos@klaardocs.be", "GIT_COMMITTER_NAME": "Roos", "GIT_COMMITTER_EMAIL": "roos@klaardocs.be",
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
  ]

  var root: String { folder.isEmpty ? scratch.path : scratch.full(folder) }

  init(in folder: String = "", _ changes: [String: String?] = [:]) throws {
    self.folder = folder
    scratch = try ScratchDirectory()
    let files = CheckFixture.files.merging(changes.compactMapValues { $0 }) { $1 }
    for (path, text) in files where path != ".git/config" && path != ".dossier/journal.txt" { try put(path, text) }
    try git("init", "-q", "-b", "main")
    try git("add", "-A")
    try git("commit", "-q", "-m", "First")
  }

  /// Runs git at the top of the repository and returns what it writes.
  @discardableResult
  func git(_ arguments: String..., variables: [String: String] = [:], status: Int32 = 0) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
    process.environment = Self.environment.merging(variables) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    try #require(process.terminationStatus == status, "git \(arguments.joined(separator: " ")): \(text)")
    return text
  }

  func put(_ path: String, _ text: String) throws { try scratch.put(folder.isEmpty ? path : "\(folder)/\(path)", text) }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: "\(root)/\(path)") }

  func repository(_ variables: [String: String] = [:], from directory: String? = nil) throws -> GitRepository {
    try GitRepository(of: root, GitEnvironment(directory: directory ?? scratch.path) { variables[$0] })
  }

  /// What a check of the changes since a commit finds, each with path, place and id.
  func since(_ commit: String) throws -> [String] {
    try lines(changes: repository().changedFiles(since: commit), overlay: nil)
  }

  /// What a check of what is staged finds.
  func staged(_ variables: [String: String] = [:], from directory: String? = nil) throws -> [String] {
    guard let staged = try repository(variables, from: directory).stagedVersion() else { return [] }
    return try lines(changes: staged.changes, overlay: staged.version.overlay)
  }

  /// What a check of everything finds.
  func whole() throws -> [String] { try lines(changes: nil, overlay: nil) }

  private func lines(changes: ChangedFiles?, overlay: StoreOverlay?) throws -> [String] {
    let now = try #require(Timestamp("2023-06-01T12:00:00+02:00"))
    let report = try StoreCheck.report(root: root, CheckOptions(now: now, changes: changes, overlay: overlay))
    return report.findings.map { finding in
      "\(finding.path)\(finding.span.map { ":\($0.line)" } ?? "") \(finding.id)"
    }
  }

  /// A second case of the fixture's parties, with another number, id and invoices.
  static func other(_ number: String, id: String, more: String = "") -> String {
    """
    dossier: 1
    id: \(id)
    number: \(number)
    type: collection
    status: open
    creditor: klaardocs
    debtor: bedrijf-klaar
    opened: 2023-04-26T10:00:00+02:00
    \(more)
    """
  }
}
