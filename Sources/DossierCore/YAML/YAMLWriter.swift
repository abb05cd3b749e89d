/// Writes values as new text in canonical style.
///
/// Everything is in block style, lists lie two columns under their key, and a text is quoted only where a reader of
/// YAML 1.1 or 1.2 could take it for something else.
public enum YAMLWriter {
  /// The text of a document, lines ending in LF.
  public static func text(_ value: YAMLValue) -> String {
    let renderer = YAMLRenderer()
    switch value {
    case .map(let entries) where !entries.isEmpty: return lines(renderer.map(entries, column: 0))
    case .list(let values) where !values.isEmpty: return lines(renderer.list(values, column: 0))
    case .scalar, .list, .map:
      let slot = renderer.afterKey(value, column: 0)
      return slot.head.isEmpty ? "\"\"\n" : lines([String(slot.head.dropFirst())] + slot.rest)
    }
  }

  /// A value in flow style on one line, such as `{street: Stationslaan, number: 13/2}`.
  public static func flow(_ value: YAMLValue) -> String { YAMLRenderer.flow(value) }

  private static func lines(_ lines: [String]) -> String {
    var text = ""
    text.reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + 1 })
    for line in lines {
      text += line
      text += "\n"
    }
    return text
  }
}
