/// Writes values as new text in canonical style.
///
/// Everything is in block style, lists lie two columns under their key, and a text is quoted only where a reader of
/// YAML 1.1 or 1.2 could take it for something else.
public enum YAMLWriter {
  /// The bytes of a document in UTF-8, lines ending in LF.
  public static func bytes(_ value: YAMLValue) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return bytes
  }

  /// The text of a document, lines ending in LF.
  public static func text(_ value: YAMLValue) -> String { String(decoding: bytes(value), as: UTF8.self) }

  /// A value in flow style on one line, such as `{street: Stationslaan, number: 13/2}`.
  public static func flow(_ value: YAMLValue) -> String { YAMLRenderer.flow(value) }

  /// Writes a document behind what is there.
  static func append(_ value: YAMLValue, to bytes: inout [UInt8]) {
    let renderer = YAMLRenderer()
    switch value {
    case .map(let entries) where !entries.isEmpty: renderer.append(entries, column: 0, to: &bytes)
    case .list(let values) where !values.isEmpty: renderer.append(values, column: 0, to: &bytes)
    case .scalar, .list, .map:
      let slot = renderer.afterKey(value, column: 0)
      let lines = slot.head.isEmpty ? ["\"\""] : [String(slot.head.dropFirst())] + slot.rest
      for line in lines { bytes += Array(line.utf8) + [UInt8(ascii: "\n")] }
    }
  }
}
