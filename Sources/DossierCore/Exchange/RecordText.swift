/// The text of a document that says something of many cases: its head in block style, and each case on a line of its own,
/// so that it stays small and is found by a search for lines.
public enum RecordText {
  /// Writes the text in canonical order.
  ///
  /// - Parameters:
  ///   - head: The keys before `cases`.
  ///   - cases: What is said of each case.
  ///   - schema: The declaration of the document.
  /// - Returns: The text.
  public static func text(_ head: [YAMLEntry], cases: [YAMLValue], _ schema: RecordSchema) -> String {
    let whole = schema.canonical(.map(head))
    guard !cases.isEmpty else {
      guard case .map(let entries) = whole else { return "" }
      return YAMLWriter.text(.map(entries + [YAMLEntry("cases", .list([]))]))
    }
    let kind = schema.field("cases")?.kind.element?.schema
    var text = YAMLWriter.text(whole) + "cases:\n"
    for line in cases {
      text += "  - "
      text += YAMLWriter.flow(kind?.canonical(line) ?? line)
      text += "\n"
    }
    return text
  }
}

extension AcknowledgedBundle {
  /// The bundle as documents name it.
  public var value: YAMLValue {
    .map([YAMLEntry("sequence", .literal(String(sequence))), YAMLEntry("bundle", .text(bundle))])
  }
}
