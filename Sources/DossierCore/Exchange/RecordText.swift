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
      text += lineStart
      text += YAMLWriter.flow(kind?.canonical(line) ?? line)
      text += "\n"
    }
    return text
  }

  private static let lineStart = "  - "

  /// How many bytes what is said of a case takes.
  static func bytes(of line: YAMLValue) -> Int { lineStart.utf8.count + YAMLWriter.flow(line).utf8.count + 1 }

  /// The part of such a text that is about one case: its head, and the lines in which the id stands.
  ///
  /// - Returns: The part; nil if the text is not of this form, and has to be read whole.
  static func part(of bytes: [UInt8], about id: Identifier) -> [UInt8]? {
    let search = ByteSearch(id.text)
    let (first, start) = (Array("cases:".utf8), Array("\(lineStart){".utf8))
    var part: [UInt8] = []
    var isHead = true
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      if isHead {
        isHead = !line.elementsEqual(first)
      } else {
        guard line.starts(with: start), line.last == UInt8(ascii: "}") else { return nil }
        guard search.isFound(in: Array(line)) else { continue }
      }
      part += line
      part.append(UInt8(ascii: "\n"))
    }
    // A list without lines would be nothing: then the id stands in the head.
    return isHead || part.suffix(first.count + 1).elementsEqual(first + [UInt8(ascii: "\n")]) ? nil : part
  }
}

extension AcknowledgedBundle {
  /// The bundle as documents name it.
  public var value: YAMLValue {
    .map([YAMLEntry("sequence", .literal(String(sequence))), YAMLEntry("bundle", .text(bundle))])
  }
}
