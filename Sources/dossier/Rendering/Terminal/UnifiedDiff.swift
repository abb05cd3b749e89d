/// The difference of two texts in the unified format, with three lines of context.
enum UnifiedDiff {
  private static let context = 3

  /// The lines of a text with their ends, so that a missing last newline shows.
  static func lines(_ bytes: [UInt8]) -> [String] {
    var lines: [String] = []
    for piece in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      lines.append(String(decoding: piece, as: UTF8.self) + "\n")
    }
    if let last = lines.popLast(), last != "\n" { lines.append(String(last.dropLast())) }
    return lines
  }

  /// The diff; empty if the texts are equal.
  static func text(from old: [String], to new: [String], fromName: String, toName: String) -> String {
    guard old != new else { return "" }
    let steps = steps(old, new)
    return "--- \(fromName)\n+++ \(toName)\n" + hunks(steps).map { hunk($0, steps) }.joined()
  }

  private struct Step {
    let sign: Character
    let line: String
    let oldNumber: Int
    let newNumber: Int
  }

  private static func steps(_ old: [String], _ new: [String]) -> [Step] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var steps: [Step] = []
    var (oldPlace, newPlace) = (0, 0)
    while oldPlace < old.count || newPlace < new.count {
      if oldPlace < old.count, removed.contains(oldPlace) {
        steps.append(Step(sign: "-", line: old[oldPlace], oldNumber: oldPlace, newNumber: newPlace))
        oldPlace += 1
      } else if newPlace < new.count, inserted.contains(newPlace) {
        steps.append(Step(sign: "+", line: new[newPlace], oldNumber: oldPlace, newNumber: newPlace))
        newPlace += 1
      } else {
        steps.append(Step(sign: " ", line: old[oldPlace], oldNumber: oldPlace, newNumber: newPlace))
        oldPlace += 1
        newPlace += 1
      }
    }
    return steps
  }

  /// The ranges of steps that are shown: changes with their context, joined where these meet.
  private static func hunks(_ steps: [Step]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (place, step) in steps.enumerated() where step.sign != " " {
      let range = max(0, place - context)..<min(steps.count, place + context + 1)
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }

  private static func hunk(_ range: Range<Int>, _ steps: [Step]) -> String {
    let shown = steps[range]
    let oldCount = shown.count { $0.sign != "+" }
    let newCount = shown.count { $0.sign != "-" }
    let first = steps[range.lowerBound]
    let oldStart = oldCount == 0 ? first.oldNumber : first.oldNumber + 1
    let newStart = newCount == 0 ? first.newNumber : first.newNumber + 1
    var text = "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n"
    for step in shown {
      text += "\(step.sign)\(step.line)"
      if !step.line.hasSuffix("\n") { text += "\n\\ No newline at end of file\n" }
    }
    return text
  }
}
