internal import DossierCore

/// One thing that was looked at, and how it is.
struct HealthLine: Sendable, Equatable {
  /// How it is.
  enum State: String, Sendable {
    case ok, warning, problem
  }

  /// What it belongs to: environment, versions, tools, store, index, files, git, disk.
  let part: String
  let name: String
  let state: State
  /// What was seen.
  let message: String
  /// The way out, if something is amiss.
  var hint: String?
}

/// What `doctor` says.
struct HealthSheet: Sendable, Equatable {
  let lines: [HealthLine]
  /// What was mended, in words.
  let mended: [String]

  var hasProblem: Bool { lines.contains { $0.state == .problem } }

  /// For people: a line each, the way out below it.
  func text(palette: Palette) -> String {
    let width = lines.map { $0.name.displayWidth }.max() ?? 0
    var text = mended.map { "mended: \($0.printable)\n" }.joined()
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
      text += "  \(state)  \(line.name)\(padding)  \(line.message.printable)\n"
      if let hint = line.hint { text += "           hint: \(hint.printable)\n" }
    }
    return text
  }

  /// `dossier.doctor/1`.
  var json: JSONValue {
    [
      "schema": "dossier.doctor/1", "mended": .array(mended.map { .string($0) }),
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
