import Foundation
import Testing

@Suite struct DocumentationTests {
  @Test(.enabled(if: !Documentation.all.isEmpty, "there is no README yet"), arguments: Documentation.all)
  func `Console blocks run as they are shown`(_ documentation: Documentation) throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    try Example.copy(Example.files, to: shell.root.appending(path: "files"))
    var outcomes: [[String]] = []
    for step in documentation.steps {
      var seen = try shell.run(step.command, document: step.document).seen
      while seen.last == "" { seen.removeLast() }
      outcomes.append(seen)
      #expect(
        Documentation.matches(seen[...], step.expected[...]),
        """
        $ \(step.command)
        prints
        \(seen.joined(separator: "\n"))
        and not
        \(step.expected.joined(separator: "\n"))
        """,
        sourceLocation: SourceLocation(
          fileID: "dossierTests/\(documentation.name)", filePath: documentation.file.path, line: step.line, column: 1))
    }
    for (name, json) in try shell.explainedStatements() {
      #expect(try ReAddition(json).differences == [], "\(documentation.name): \(name)")
    }
    let isRecording = ProcessInfo.processInfo.environment["DOSSIER_RECORD"] == "1"
    if isRecording {
      try documentation.text(with: outcomes).write(to: documentation.file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(documentation.name): read it, then run again without DOSSIER_RECORD")
    }
    guard documentation.name == "examples/walkthrough.md" else { return }
    let made = shell.root.appending(path: "klaar")
    if isRecording { try Example.replace(by: made) }
    #expect(try Example.contents(of: made) == Example.contents(of: Example.store))
  }

  @Test func `The example store has no problems`() throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    try Example.copy(Example.store, to: shell.root.appending(path: "klaar"))
    #expect(try shell.run("dossier -C klaar check").seen == ["1 case, no problems"])
  }

  @Test func `An ellipsis stands for any lines, and nothing else does`() {
    #expect(Documentation.matches(["a", "b", "c"], ["a", "…"]))
    #expect(Documentation.matches(["a", "b", "c"], ["…", "c"]))
    #expect(Documentation.matches(["a"], ["a", "…"]))
    #expect(!Documentation.matches(["a", "b"], ["a"]))
    #expect(!Documentation.matches(["a", "b"], ["…", "a"]))
  }

  @Test func `A command goes on where a backslash ends its line`() {
    let text = """
      ```console
      $ echo one \\
          two
      one two
      ```
      """
    let steps = Documentation(name: "a.md", file: URL(filePath: "/a.md"), text: text).steps
    #expect(steps.map(\.command) == ["echo one two"])
    #expect(steps.map(\.expected) == [["one two"]])
  }

  @Test func `Recording puts what was seen in the place of what was expected`() {
    let text = "```console\n$ a\nold\n\n$ b\n…\n$ c\n```\n"
    let documentation = Documentation(name: "a.md", file: URL(filePath: "/a.md"), text: text)
    #expect(
      documentation.text(with: [["new", "er"], ["x"], ["y"]])
        == "```console\n$ a\nnew\ner\n\n$ b\n…\n$ c\ny\n```\n")
  }
}
