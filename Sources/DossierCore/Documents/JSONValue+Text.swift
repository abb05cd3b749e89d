extension JSONValue {
  /// How values that hold others are laid out.
  private struct Layout {
    /// The blanks before the line; nil to write everything on one line.
    var indentation: Int?
    /// Whether a list of texts, counts and words stays on one line.
    var keepsShortLists = false

    /// The layout one level down.
    var inner: Layout { Layout(indentation: indentation.map { $0 + 2 }, keepsShortLists: keepsShortLists) }
  }

  /// On one line, for `jsonl`; without a line end.
  public var compact: String { text(Layout()) }

  /// Over several lines with two blanks a level; without a line end at the end.
  public var indented: String { text(Layout(indentation: 0)) }

  /// As `indented`, with lists of plain values on one line: easier to read where lists are words to choose from.
  var indentedWithShortLists: String { text(Layout(indentation: 0, keepsShortLists: true)) }

  private var isPlain: Bool {
    switch self {
    case .null, .bool, .integer, .string: true
    case .array, .object: false
    }
  }

  private func text(_ layout: Layout) -> String {
    var text = ""
    write(to: &text, layout)
    return text
  }

  private func write(to text: inout String, _ layout: Layout) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .string(let value): Self.quote(value, to: &text)
    case .array(let values) where layout.keepsShortLists && values.allSatisfy(\.isPlain):
      text += "[" + values.map(\.compact).joined(separator: ", ") + "]"
    case .array(let values):
      Self.list(values, "[", "]", to: &text, layout) { $0.write(to: &$1, $2) }
    case .object(let members):
      Self.list(members, "{", "}", to: &text, layout) { member, text, layout in
        Self.quote(member.key, to: &text)
        text += layout.indentation == nil ? ":" : ": "
        member.value.write(to: &text, layout)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ opening: String, _ closing: String, to text: inout String, _ layout: Layout,
    _ write: (Element, inout String, Layout) -> Void
  ) {
    let inner = layout.inner
    text += opening
    for (place, element) in elements.enumerated() {
      if place > 0 { text += "," }
      if let indentation = inner.indentation { text += "\n" + String(repeating: " ", count: indentation) }
      write(element, &text, inner)
    }
    if let indentation = layout.indentation, !elements.isEmpty {
      text += "\n" + String(repeating: " ", count: indentation)
    }
    text += closing
  }

  /// Quotes a text; what a terminal would act upon is escaped too, and what CI servers take for commands (`##[`).
  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    var last: Unicode.Scalar?
    for scalar in value.unicodeScalars {
      defer { last = scalar }
      switch scalar {
      case "#" where last == "#": text += "\\u0023"
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
