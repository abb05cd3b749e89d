import Foundation
import Testing

@Suite struct DocumentationTests {
  @Test(.enabled(if: !Documentation.all.isEmpty, "there is no README yet"), arguments: Documentation.all)
  func `Console blocks run as they are shown`(_ documentation: Documentation) throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    for step in documentation.steps {
      var seen = try shell.run(step.command, document: step.document).seen
      while seen.last == "" { seen.removeLast() }
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
  }

  @Test func `An ellipsis stands for any lines, and nothing else does`() {
    #expect(Documentation.matches(["a", "b", "c"], ["a", "…"]))
    #expect(Documentation.matches(["a", "b", "c"], ["…", "c"]))
    #expect(Documentation.matches(["a"], ["a", "…"]))
    #expect(!Documentation.matches(["a", "b"], ["a"]))
    #expect(!Documentation.matches(["a", "b"], ["…", "a"]))
  }
}
