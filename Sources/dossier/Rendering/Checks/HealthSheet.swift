internal import DossierCore

/// What `doctor` says.
struct HealthSheet: Sendable, Equatable {
  let lines: [HealthLine]
  /// What was mended, in words.
  let mended: [String]
  /// What could not be mended, in words.
  let notMended: [String]

  /// Whether something is amiss that has to be mended.
  var hasProblem: Bool { !notMended.isEmpty || lines.contains { $0.state == .problem } }

  /// For people: a line each, the way out below it; on a terminal broken at words to its width.
  func text(width limit: Int? = nil, palette: Palette) -> String {
    let width = lines.map { $0.name.displayWidth }.max() ?? 0
    var text = mended.map { "mended: \($0.printable)\n" }.joined()
    text += notMended.map { "not mended: \($0.printable)".wrapped(to: limit, indent: 12) + "\n" }.joined()
    var part = ""
    for line in lines {
      if line.part != part { text += palette.bold(line.part) + "\n" }
      part = line.part
      let state =
        switch line.state {
        case .ok: "ok     "
        case .warning: palette.yellow("warning")
        case .problem: palette.red("problem")
        }
      let padding = String(repeating: " ", count: width - line.name.displayWidth)
      // Only what follows may be broken, so that colours and columns do not count.
      let indent = 2 + 7 + 2 + width + 2
      let message = line.message.printable.wrapped(to: limit, indent: indent, after: indent)
      text += "  \(state)  \(line.name)\(padding)  \(message)\n"
      if let hint = line.hint {
        text += "           hint: \(hint.printable.wrapped(to: limit, indent: 17, after: 17))\n"
      }
    }
    return text
  }

  /// `dossier.doctor/1`.
  var json: JSONValue {
    [
      "schema": "dossier.doctor/1", "mended": .array(mended.map { .string($0) }),
      "not-mended": .array(notMended.map { .string($0) }),
      "lines": .array(
        lines.map { line in
          .objectOfPresent([
            "part": .string(line.part), "name": .string(line.name), "state": .string(line.state.rawValue),
            "message": .string(line.message), "hint": .text(line.hint),
          ])
        }),
    ]
  }
}
