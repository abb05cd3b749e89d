internal import DossierCore

extension Finding {
  /// The finding for people: place, severity, message and id, the quoted line with a caret, the hint.
  ///
  /// The path begins with the folder, which is empty or ends with `/`. The last line is not ended.
  func text(in folder: String = "", palette: Palette = .plain) -> String {
    var place = path(in: folder).printable
    // A line that begins so would be a command to GitHub's runner.
    if place.unicodeScalars.drop(while: \.properties.isWhitespace).starts(with: "::".unicodeScalars) {
      place = "./" + place
    }
    if let span { place += ":\(span.line):\(span.column)" }
    var lines = [
      "\(palette.bold(place + ":")) \(palette.severity(severity)): \(message.printable) \(palette.dim("[\(id)]"))"
    ]
    if let span, let excerpt {
      let quote = Quote(excerpt, span: span)
      let number = String(span.line)
      let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
      let margin = String(repeating: " ", count: gutter.count)
      lines.append(palette.dim("\(gutter) |") + " " + quote.line)
      lines.append(palette.dim("\(margin) |") + " " + quote.blank + palette.red(quote.caret))
    }
    if let hint { lines.append("hint: \(hint.printable)") }
    return lines.joined(separator: "\n").withoutBuildCommands
  }

  /// The path below a folder, which is empty or ends with `/`.
  func path(in folder: String) -> String { path.hasPrefix("/") ? path : folder + path }

  /// The part of a line around a place, and what goes under it.
  private struct Quote {
    let line: String
    let blank: String
    let caret: String

    private static let maximumScalars = 110
    private static let scalarsBefore = 40

    init(_ excerpt: String, span: SourceSpan) {
      let scalars = Array(excerpt.unicodeScalars)
      let place = min(max(0, span.column - 1), scalars.count)
      let isLong = scalars.count > Self.maximumScalars
      let start = isLong ? max(0, place - Self.scalarsBefore) : 0
      let end = isLong ? min(scalars.count, start + Self.maximumScalars) : scalars.count
      let opening = start > 0 ? "…" : ""
      let before = opening + Self.text(scalars[start..<place])
      let stop = min(end, place + span.length)
      let marked = Self.text(scalars[place..<max(place, stop)])
      line = before + Self.text(scalars[place..<end]) + (end < scalars.count ? "…" : "")
      blank = String(repeating: " ", count: before.displayWidth)
      caret = "^" + String(repeating: "~", count: max(0, marked.displayWidth - 1))
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      return String(text).printable
    }
  }
}
