import Foundation
import Testing

/// A session at a shell, written down: commands with what they print and how they end.
///
/// `# title`, `$ command`, lines of output, `! ` lines of the error stream, `? status` if it is not 0. A here-document's
/// lines follow its command. A line of output that begins with `#`, `$`, `!`, `?` or `\`, and an empty one at the end,
/// has a `\` before it.
struct Transcript: Sendable {
  /// One command.
  struct Step: Sendable {
    /// The lines before it: titles and blank lines.
    var before: [String]
    /// The line of the `$`, from 1.
    var line: Int
    /// What stands after `$ `.
    var command: String
    /// The lines of its here-document with the last one that ends it.
    var document: [String]
    /// What it prints and how it ends.
    var expected: Outcome
  }

  /// What a command printed and how it ended, in the lines of a transcript.
  struct Outcome: Sendable, Equatable {
    var output: [String] = []
    var errors: [String] = []
    var status: Int32 = 0
  }

  /// The path below `Transcripts/`.
  let name: String
  let file: URL
  var steps: [Step]
  /// The programs that it uses and not every machine has: its first line is `# needs age`.
  var needs: [String] {
    let words = (steps.first?.before.first ?? "").split(separator: " ")
    return words.starts(with: ["#", "needs"]) ? words.dropFirst(2).map(String.init) : []
  }

  /// Whether the programs that it uses are there.
  var canRun: Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return needs.allSatisfy { name in
      folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }
  }

  /// Lines after the last step's, kept when recording.
  private var after: [String] = []

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Transcripts")

  /// All transcripts, by name.
  static let all: [Transcript] = {
    let names = (FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? [])
      .filter { $0.hasSuffix(".transcript") }.sorted()
    return names.compactMap { name in
      let file = folder.appending(path: name)
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      return Transcript(name: name, file: file, text: text)
    }
  }()

  init(name: String, file: URL, text: String) {
    self.name = name
    self.file = file
    steps = []
    var before: [String] = []
    var blanks = 0
    var terminator: String?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).enumerated() {
      if let end = terminator, let last = steps.indices.last {
        steps[last].document.append(line)
        if line == end { terminator = nil }
      } else if line.hasPrefix("$ ") {
        before = Array(repeating: "", count: blanks) + before
        blanks = 0
        let command = String(line.dropFirst(2))
        steps.append(Step(before: before, line: number + 1, command: command, document: [], expected: Outcome()))
        before = []
        terminator = ShellWords.hereDocumentEnd(of: command)
      } else if line == "#" || line.hasPrefix("# ") || steps.isEmpty || !before.isEmpty {
        before.append(line)
      } else if line.isEmpty {
        blanks += 1
      } else {
        for _ in 0..<blanks { steps[steps.count - 1].expected.take("") }
        blanks = 0
        steps[steps.count - 1].expected.take(line)
      }
    }
    after = Array(repeating: "", count: blanks) + before
  }

  /// The place of a step, for the reports of tests.
  func location(of step: Step) -> SourceLocation {
    SourceLocation(fileID: "dossierTests/\(name)", filePath: file.path, line: step.line, column: 1)
  }

  /// The transcript as text, each step with what it really did.
  func text(with outcomes: [Outcome]) -> String {
    var lines: [String] = []
    for (step, outcome) in zip(steps, outcomes) {
      lines += step.before + ["$ " + step.command] + step.document + outcome.lines
    }
    return (lines + after.reversed().drop { $0.isEmpty }.reversed()).joined(separator: "\n") + "\n"
  }
}

extension Transcript.Outcome {
  private static let marks: Set<Character> = ["#", "$", "!", "?", "\\"]

  /// The lines below a command.
  var lines: [String] {
    let emptyAtEnd = output.reversed().prefix(while: \.isEmpty).count
    return output.enumerated().map { place, line in
      let isMarked = line.first.map(Self.marks.contains) ?? (place >= output.count - emptyAtEnd)
      return isMarked ? "\\" + line : line
    }
      + errors.map { $0.isEmpty ? "!" : "! " + $0 } + (status == 0 ? [] : ["? \(status)"])
  }

  /// Reads a line below a command.
  mutating func take(_ line: String) {
    if line == "!" || line.hasPrefix("! ") {
      errors.append(String(line.dropFirst(2)))
    } else if line.hasPrefix("? "), let number = Int32(line.dropFirst(2)) {
      status = number
    } else {
      output.append(line.hasPrefix("\\") ? String(line.dropFirst()) : line)
    }
  }
}

extension Transcript: CustomTestStringConvertible {
  var testDescription: String { "\(name):\(steps.first?.line ?? 1)" }
}
