import Foundation
import Testing

@testable import dossier

@Suite struct TranscriptTests {
  @Test(arguments: Transcript.all)
  func `Each transcript runs as it is written`(_ transcript: Transcript) throws {
    #expect(!transcript.steps.isEmpty, "\(transcript.name) has no '$' line")
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    var outcomes: [Transcript.Outcome] = []
    for step in transcript.steps {
      guard let outcome = try? shell.run(step.command, document: step.document).outcome else {
        Issue.record(
          "the shell of transcripts cannot run '\(step.command)'", sourceLocation: transcript.location(of: step))
        return
      }
      outcomes.append(outcome)
      #expect(
        outcome.lines.joined(separator: "\n") == step.expected.lines.joined(separator: "\n"),
        "$ \(step.command)", sourceLocation: transcript.location(of: step))
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
