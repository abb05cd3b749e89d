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

  /// What of such a text is about some cases.
  enum Part: Equatable {
    /// Its head, and the lines of those cases.
    case lines([UInt8])
    /// No line is about one of them.
    case nothing
    /// The text is not of this form, and has to be read whole.
    case unknown
  }

  /// The part of such a text that is about some cases.
  static func part(of bytes: [UInt8], about ids: Set<Identifier>) -> Part {
    let wanted = Set(ids.map { Array($0.text.utf8) })
    let (first, start) = (Array("cases:".utf8), Array("\(lineStart){id: ".utf8))
    let quote = UInt8(ascii: "\"")
    var part: [UInt8] = []
    var (isHead, isFound) = (true, false)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      if isHead {
        isHead = !line.elementsEqual(first)
      } else {
        guard line.starts(with: start), line.last == UInt8(ascii: "}") else { return .unknown }
        let id = line.dropFirst(start.count).drop { $0 == quote }.prefix { isOfIdentifier($0) }
        guard wanted.contains(Array(id)) else { continue }
        isFound = true
      }
      part += line
      part.append(UInt8(ascii: "\n"))
    }
    return isHead ? .unknown : isFound ? .lines(part) : .nothing
  }

  private static func isOfIdentifier(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension AcknowledgedBundle {
  /// The bundle as documents name it.
  public var value: YAMLValue {
    .map([YAMLEntry("sequence", .literal(String(sequence))), YAMLEntry("bundle", .text(bundle))])
  }
}
