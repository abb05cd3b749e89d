import Foundation
import Testing

@testable import dossier

@Suite struct TranscriptFormatTests {
  static let text = """
    # A title
    # over two lines

    $ cat > a <<EOF
    # not a title
    $ not a command
    EOF

    # What it holds
    $ cat a
    \\# not a title
    \\$ not a command

    # Errors, blank lines, a status
    $ dossier x
    one

    two
    \\
    ! wrong
    !
    ! worse
    ? 64

    """

  let transcript = Transcript(name: "t", file: URL(filePath: "/t"), text: text)

  @Test func `A transcript is read into steps`() {
    #expect(transcript.steps.map(\.line) == [4, 10, 15])
    #expect(transcript.steps.map(\.command) == ["cat > a <<EOF", "cat a", "dossier x"])
    #expect(transcript.steps[0].document == ["# not a title", "$ not a command", "EOF"])
    #expect(
      transcript.steps.map(\.expected) == [
        .init(), .init(output: ["# not a title", "$ not a command"]),
        .init(output: ["one", "", "two", ""], errors: ["wrong", "", "worse"], status: 64),
      ])
  }

  @Test func `Recording what is expected gives the same text`() {
    #expect(transcript.text(with: transcript.steps.map(\.expected)) == Self.text)
  }

  @Test func `Files live from step to step, and what cannot be seen is shown`() throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    #expect(try shell.run("cat > a", document: []).outcome == .init())
    #expect(try shell.run("mkdir b").outcome == .init())
    #expect(try shell.run("cat >> a <<E", document: ["x\r", "y", "E"]).outcome == .init())
    #expect(try shell.run("ls").outcome == .init(output: ["a", "b"]))
    #expect(try shell.run("cd b").outcome == .init())
    #expect(try shell.run("cat ../a | head -n 1").outcome == .init(output: ["x␍"]))
    #expect(throws: UnknownTranscriptCommand.self) { try shell.run("curl x") }
  }
}
