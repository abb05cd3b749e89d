import Foundation
import Testing

/// The `console` blocks of a Markdown file: each is run where the one before it ended.
///
/// After `$ command`, which a `\` at its end continues, stand the lines that a terminal shows. A line `…` stands for
/// any lines.
struct Documentation: Sendable {
  struct Step: Sendable {
    /// The line of the `$`, from 1.
    let line: Int
    var command: String
    var document: [String] = []
    var expected: [String] = []
    /// Where the expected lines begin, counted from 0; what follows are blank lines at most.
    var start: Int
  }

  let name: String
  let file: URL
  let steps: [Step]
  private let lines: [String]

  /// The top of the repository.
  static let root = Transcript.folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The files of the repository whose console blocks are run, as far as they are there.
  static let all: [Documentation] = [
    "README.md", "examples/walkthrough.md", "examples/exchange.md", "examples/by-law.md", "examples/finding.md",
  ].compactMap { name in
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
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        isInBlock = !isInBlock && line == "```console"
        terminator = nil
      } else if isInBlock, let end = terminator {
        steps[steps.count - 1].document.append(line)
        steps[steps.count - 1].start = number + 1
        if line == end { terminator = nil }
      } else if isInBlock, let last = steps.last, last.command.hasSuffix("\\"), last.start == number {
        steps[steps.count - 1].command = String(last.command.dropLast()) + String(line.drop { $0 == " " })
        steps[steps.count - 1].start = number + 1
      } else if isInBlock, line.hasPrefix("$ ") {
        steps.append(Step(line: number + 1, command: String(line.dropFirst(2)), start: number + 1))
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

  /// The text with what each step really printed, where that is not as expected.
  func text(with outcomes: [[String]]) -> String {
    var lines = lines
    for (step, seen) in zip(steps, outcomes).reversed() where !Self.matches(seen[...], step.expected[...]) {
      lines.replaceSubrange(step.start..<(step.start + step.expected.count), with: seen)
    }
    return lines.joined(separator: "\n")
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
