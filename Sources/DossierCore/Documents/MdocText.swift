/// A manual page in the making, in mdoc(7).
public struct MdocText: Sendable {
  /// The page so far.
  public private(set) var text = ""

  /// Begins an empty page.
  public init() {}

  /// Adds a line as it is: a macro.
  public mutating func line(_ line: String) { text += line + "\n" }

  /// Adds the date, title and NAME of a page; the words are without a full stop.
  public mutating func head(_ name: String, section number: Int, _ words: String, date: CalendarDate) {
    line(".Dd \(Self.longDate(date))")
    line(".Dt \(name.uppercased()) \(number)")
    line(".Os")
    section("NAME")
    line(".Nm \(name)")
    line(".Nd \(words)")
  }

  /// Begins a section.
  public mutating func section(_ title: String) { line(".Sh \(title)") }

  /// Adds prose, a sentence a line, as mdoc asks.
  public mutating func text(_ prose: String) {
    line(
      prose.replacing(". ", with: ".\n").split(separator: "\n").map { Self.escaped(String($0)) }.joined(separator: "\n")
    )
  }

  /// Adds lines that stay as they are, indented.
  public mutating func literal(_ lines: [String]) {
    line(".Bd -literal -offset indent")
    for line in lines { self.line(line.isEmpty ? "\\&" : Self.escaped(line)) }
    line(".Ed")
  }

  /// Adds the keys of a mapping.
  mutating func keys(of schema: RecordSchema, at path: String) {
    line(".Bl -tag -width Ds")
    for field in schema.fields {
      line(".It Ic \(field.key)")
      let words = field.words.prefix(1).uppercased() + field.words.dropFirst()
      var sentences = ["\(words).", "\(field.kind.words)."]
      if field.isRequired { sentences.append("Required.") }
      if let standard = field.standard { sentences.append("If absent: \(standard).") }
      if let scope = field.scope { sentences.append("Scope: \(scope.rawValue).") }
      for sentence in sentences { line(Self.escaped(sentence)) }
    }
    line(".El")
  }

  /// Text in which nothing is taken for a macro or an escape.
  public static func escaped(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  private static func longDate(_ date: CalendarDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let (year, month, day) = date.components
    return "\(months[month - 1]) \(day), \(year)"
  }
}
