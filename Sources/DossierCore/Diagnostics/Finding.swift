/// Something that is wrong, doubtful or worth knowing about the user's data.
public struct Finding: Sendable, Equatable, Error {
  /// The stable name, such as `invoice-due-before-date`.
  public let id: String
  /// How grave it is.
  public let severity: Severity
  /// The file, relative to the store, or the name under which the text was given.
  public let path: String
  /// Where in the file; nil if it is about the file as a whole.
  public let span: SourceSpan?
  /// What is wrong: lower case, no full stop, the subject in single quotes.
  public let message: String
  /// The way out.
  public let hint: String?
  /// The line at `span`, as the file has it, without its line end; of a very long one the part around the place.
  public let excerpt: String?
  /// The column at which the excerpt begins, from 1, in Unicode scalars.
  public let excerptColumn: Int

  /// Makes a finding.
  public init(
    id: String, severity: Severity = .error, path: String, span: SourceSpan? = nil, message: String,
    hint: String? = nil, excerpt: String? = nil, excerptColumn: Int = 1
  ) {
    self.id = id
    self.severity = severity
    self.path = path
    self.span = span
    self.message = message
    self.hint = hint
    self.excerpt = excerpt
    self.excerptColumn = excerptColumn
  }
}

extension Finding {
  /// Orders findings by file, place, severity and id: the order in which they are reported.
  public static func isOrderedBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.path != right.path { return left.path < right.path }
    let leftSpan = left.span ?? SourceSpan(line: 0, column: 0)
    let rightSpan = right.span ?? SourceSpan(line: 0, column: 0)
    if leftSpan != rightSpan { return leftSpan < rightSpan }
    if left.severity != right.severity { return left.severity < right.severity }
    return left.id < right.id
  }
}

extension [Finding] {
  /// What is wrong in each file, in one line, for an error's description.
  var sentences: String { map { "\($0.path): \($0.message)" }.joined(separator: "; ") }
}
