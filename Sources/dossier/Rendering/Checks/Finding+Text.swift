internal import DossierCore

extension Finding {
  /// The finding for people: place, severity, message and id, the quoted line with a caret, the hint.
  ///
  /// The path begins with the folder, which is empty or ends with `/`. The last line is not ended. On a terminal the
  /// quoted line is cut to its width; message and hint are broken at words.
  func text(in folder: String = "", width: Int? = nil, palette: Palette = .plain) -> String {
    var place = path(in: folder).printable
    // A line that begins so would be a command to GitHub's runner.
    if place.unicodeScalars.drop(while: \.properties.isWhitespace).starts(with: "::".unicodeScalars) {
      place = "./" + place
    }
    if let span { place += ":\(span.line):\(span.column)" }
    let taken = place.displayWidth + severity.rawValue.count + 4
    let said = "\(message.printable) [\(id)]".wrapped(to: width, indent: 2, after: taken).dropLast(id.count + 2)
    var lines = ["\(palette.bold(place + ":")) \(palette.severity(severity)): \(said)\(palette.dim("[\(id)]"))"]
    if let span, let excerpt {
      // The gutter takes five columns or more, and what stands between it and the line three.
      let quote = Quote(
        excerpt, from: excerptColumn, span: span, room: width.map { $0 - max(5, String(span.line).count) - 3 })
      let number = String(span.line)
      let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
      let margin = String(repeating: " ", count: gutter.count)
      lines.append(palette.dim("\(gutter) |") + " " + quote.line)
      lines.append(palette.dim("\(margin) |") + " " + quote.blank + palette.red(quote.caret))
    }
    if let hint { lines.append("hint: \(hint.printable)".wrapped(to: width, indent: 6)) }
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

    init(_ excerpt: String, from column: Int, span: SourceSpan, room: Int?) {
      let scalars = Array(excerpt.unicodeScalars)
      let place = min(max(0, span.column - column), scalars.count)
      let isLong = scalars.count > Self.maximumScalars
      var start = isLong ? max(0, place - Self.scalarsBefore) : 0
      var end = isLong ? min(scalars.count, start + Self.maximumScalars) : scalars.count
      if let room = room.map({ max(12, $0) }), Self.text(scalars[...]).displayWidth > room {
        (start, end) = Self.part(of: scalars, around: place, length: span.length, room: room - 2)
      }
      let opening = start > 0 || column > 1 ? "…" : ""
      let before = opening + Self.text(scalars[start..<place])
      let stop = min(end, place + span.length)
      let marked = Self.text(scalars[place..<max(place, stop)])
      line = before + Self.text(scalars[place..<end]) + (end < scalars.count ? "…" : "")
      blank = String(repeating: " ", count: before.displayWidth)
      caret = "^" + String(repeating: "~", count: max(0, marked.displayWidth - 1))
    }

    /// What fits into so many columns: the marked place as far as there is room, what stands before it in at most a
    /// third of them, and then what follows.
    private static func part(
      of scalars: [Unicode.Scalar], around place: Int, length: Int, room: Int
    ) -> (start: Int, end: Int) {
      func columns(_ number: Int) -> Int { text(scalars[number...number]).displayWidth }
      var (start, end, used) = (place, place, 0)
      func grow(to last: Int) {
        while end < last, used + columns(end) <= room {
          used += columns(end)
          end += 1
        }
      }
      grow(to: min(scalars.count, place + length))
      let before = min(room, used + room / 3)
      while start > 0, used + columns(start - 1) <= before {
        start -= 1
        used += columns(start)
      }
      grow(to: scalars.count)
      while start > 0, used + columns(start - 1) <= room {
        start -= 1
        used += columns(start)
      }
      return (start, end)
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      return String(text).printable
    }
  }
}
