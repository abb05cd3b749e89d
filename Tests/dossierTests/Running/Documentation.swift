import Foundation
import Testing

/// The `console` blocks of a Markdown file: each is run where the one before it ended.
///
/// After `$ command` stand the lines that a terminal shows. A line `…` stands for any lines.
struct Documentation: Sendable {
  struct Step: Sendable {
    let line: Int
    let command: String
    var document: [String] = []
    var expected: [String] = []
  }

  let name: String
  let file: URL
  let steps: [Step]

  private static let root = Transcript.folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The files of the repository whose console blocks are run, as far as they are there.
  static let all: [Documentation] = ["README.md", "examples/walkthrough.md"].compactMap { name in
    let file = root.appending(path: name)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    return Documentation(name: name, file: file, text: text)
  }

  init(name: String, file: URL, text: String) {
    self.name = name
    self.file = file
    var steps: [Step] = []
    var isInBlock = false
    var terminator: String?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).enumerated() {
      if line.hasPrefix("```") {
        isInBlock = !isInBlock && line == "```console"
        terminator = nil
      } else if isInBlock, let end = terminator {
        steps[steps.count - 1].document.append(line)
        if line == end { terminator = nil }
      } else if isInBlock, line.hasPrefix("$ ") {
        steps.append(Step(line: number + 1, command: String(line.dropFirst(2))))
        terminator = ShellWords.hereDocumentEnd(of: line)
      } else if isInBlock, !steps.isEmpty {
        steps[steps.count - 1].expected.append(line)
      }
    }
    self.steps = steps.map { step in
      var step = step
      while step.expected.last == "" { step.expected.removeLast() }
      return step
    }
  }

  /// Whether lines are as expected, where `…` stands for any lines.
  static func matches(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return lines.isEmpty }
    if first == "…" {
      return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], expected.dropFirst()) }
    }
    return lines.first == first && matches(lines.dropFirst(), expected.dropFirst())
  }
}

extension Documentation: CustomTestStringConvertible {
  var testDescription: String { name }
}
