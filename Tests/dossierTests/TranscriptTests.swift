import Foundation
import Testing

@testable import dossier

@Suite struct TranscriptTests {
  @Test(arguments: Transcript.all)
  func `Each transcript runs as it is written`(_ transcript: Transcript) throws {
    guard transcript.canRun else {
      try Test.cancel("\(transcript.name) needs \(transcript.needs.joined(separator: " and "))")
    }
    try run(transcript)
  }

  private func run(_ transcript: Transcript) throws {
    #expect(!transcript.steps.isEmpty, "\(transcript.name) has no '$' line")
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    var outcomes: [Transcript.Outcome] = []
    for step in transcript.steps {
      let before = shell.files()
      guard let outcome = try? shell.run(step.command, document: step.document).outcome else {
        Issue.record(
          "the shell of transcripts cannot run '\(step.command)'", sourceLocation: transcript.location(of: step))
        return
      }
      outcomes.append(outcome)
      #expect(
        outcome.lines.joined(separator: "\n") == step.expected.lines.joined(separator: "\n"),
        "$ \(step.command)", sourceLocation: transcript.location(of: step))
      if step.changesNothing(outcome.status) {
        #expect(
          shell.files() == before, "$ \(step.command) changed files", sourceLocation: transcript.location(of: step))
      }
    }
    for (name, json) in try shell.explainedStatements() {
      #expect(try ReAddition(json).differences == [], "\(transcript.name): \(name)")
    }
    if ProcessInfo.processInfo.environment["DOSSIER_RECORD"] == "1" {
      try transcript.text(with: outcomes).write(to: transcript.file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(transcript.name): read it, then run again without DOSSIER_RECORD")
    }
  }

  @Test func `Transcripts are found`() {
    #expect(Transcript.all.map(\.name).contains("version/basic.transcript"))
  }
}

extension Transcript.Step {
  /// Whether the command must leave every file as it was: it was refused, it failed, or it was a dry run.
  ///
  /// In a conflict (5) somebody else has changed a file meanwhile.
  fileprivate func changesNothing(_ status: Int32) -> Bool {
    guard let command = ShellWords(command).commands.last, command.words.first == "dossier", command.output == nil
    else { return false }
    return ![0, 1, 3, 5].contains(status) || command.words.contains("--dry-run")
  }
}
