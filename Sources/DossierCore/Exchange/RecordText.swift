/// The text of a document that says something of many cases: its head in block style, and each case on a line of its own,
/// so that it stays small and is found by a search for lines.
enum RecordText {
  /// Writes the text in canonical order, which must not be more than can be read again.
  ///
  /// - Parameters:
  ///   - head: The keys before `cases`.
  ///   - lines: What is said of each case, as `line` writes it.
  ///   - schema: The declaration of the document.
  ///   - path: Where it goes.
  /// - Returns: The bytes of the text.
  /// - Throws: `ExchangeError.tooLarge` with the path.
  static func bytes(
    _ head: [YAMLEntry], lines: [String], _ schema: RecordSchema, at path: String
  ) throws(ExchangeError) -> [UInt8] {
    var text = schema.canonical(.map(head))
    if lines.isEmpty { text = text.with("cases", .list([])) }
    var bytes = YAMLWriter.bytes(text)
    if !lines.isEmpty { bytes += "cases:\n".utf8 }
    bytes.reserveCapacity(lines.reduce(bytes.count) { $0 + $1.utf8.count })
    for line in lines { bytes += line.utf8 }
    guard bytes.count <= Store.maximumDocumentBytes else { throw .tooLarge(path: path) }
    return bytes
  }

  /// Writes what is said of one case, in canonical order, as a line with its end.
  static func line(_ said: YAMLValue, _ schema: RecordSchema) -> String {
    line(said, of: schema.field("cases")?.kind.element?.schema)
  }

  /// Writes what is said of cases, a line each.
  static func lines<Case: Sendable>(
    _ cases: [Case], _ schema: RecordSchema, _ said: @escaping @Sendable (Case) -> YAMLValue
  ) -> [String] {
    let kind = schema.field("cases")?.kind.element?.schema
    return Parallel.map(cases.count, inBatchesOf: linesAtOnce) { batch in
      cases[batch].map { line(said($0), of: kind) }
    }.flatMap(\.self)
  }

  private static func line(_ said: YAMLValue, of kind: RecordSchema?) -> String {
    lineStart + YAMLWriter.flow(kind?.canonical(said) ?? said) + "\n"
  }

  private static let linesAtOnce = 256

  private static let lineStart = "  - "

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
    var part: [UInt8] = []
    var (isHead, isFound) = (true, false)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      if isHead {
        isHead = !line.elementsEqual(first)
      } else {
        guard line.starts(with: start), line.last == UInt8(ascii: "}") else { return .unknown }
        let id = line.dropFirst(start.count).prefix { isOfIdentifier($0) }
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
