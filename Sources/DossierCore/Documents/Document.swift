/// A type that a whole file of a store holds.
public protocol Document: Sendable, Equatable {
  /// The name of its declaration, as `dossier schema` takes it.
  static var documentName: String { get }
  /// Its declaration: keys, kinds, order and scopes.
  static var schema: RecordSchema { get }
  /// Reads a text.
  ///
  /// - Throws: Every finding in it, in order of place, if any is an error.
  static func decode(
    _ tree: YAMLTree, path: String, currency: Currency, terms: KnownTerms?
  ) throws(DocumentError) -> Self
  /// Reads a text as far as it goes: every finding in it, in order of place, and a value in which something stands in for
  /// each field that could not be read; no value if the text holds no mapping.
  static func decodePartly(
    _ tree: YAMLTree, path: String, currency: Currency, terms: KnownTerms?
  ) -> (value: Self?, findings: [Finding])
}

extension Document {
  /// Reads a text by itself.
  ///
  /// - Throws: Every finding in it, in order of place, if any is an error.
  public static func decode(_ tree: YAMLTree, path: String, currency: Currency) throws(DocumentError) -> Self {
    try decode(tree, path: path, currency: currency, terms: nil)
  }
}

/// A text that is no document of its type.
public struct DocumentError: Error, Sendable, Equatable {
  /// Everything that is wrong with it, in order of place; at least one.
  public let findings: [Finding]

  /// Makes an error of what is wrong.
  public init(findings: [Finding]) { self.findings = findings }
}

extension DocumentError: CustomStringConvertible {
  /// All that is wrong, in order of place.
  public var description: String { findings.sentences }
}

/// A document whose declaration is an `init(from:)`.
protocol DeclaredDocument: Document, Record {}

extension DeclaredDocument {
  /// The name of its declaration.
  public static var documentName: String { name }

  /// Its declaration: keys, kinds, order and scopes.
  public static var schema: RecordSchema { Fields.schema(of: FormattedDocument<Self>.self) }

  /// Reads a text.
  ///
  /// - Throws: Every finding in it, in order of place, if any is an error.
  public static func decode(
    _ tree: YAMLTree, path: String, currency: Currency, terms: KnownTerms?
  ) throws(DocumentError) -> Self {
    let (value, findings) = decodePartly(tree, path: path, currency: currency, terms: terms)
    guard findings.isEmpty, let value else { throw DocumentError(findings: findings) }
    return value
  }

  /// Reads a text as far as it goes.
  public static func decodePartly(
    _ tree: YAMLTree, path: String, currency: Currency, terms: KnownTerms?
  ) -> (value: Self?, findings: [Finding]) {
    var fields = Fields(tree, path: path, currency: currency, terms: terms)
    let document: FormattedDocument<Self>? = fields.readRecord(tree.root, "document")
    guard !fields.findings.isEmpty else { return (document?.value, []) }
    return (document?.value, fields.findings.sorted(by: Finding.isOrderedBefore))
  }
}

extension Case {
  /// Its declaration: keys, kinds, order and scopes; made once, since many cases are written by it.
  public static let schema = Fields.schema(of: FormattedDocument<Case>.self)
}

/// A document behind the version of its format.
private struct FormattedDocument<Value: Record>: Record {
  static var name: String { Value.name }

  let value: Value

  init(from fields: inout Fields) {
    _ = fields.integer(
      "dossier", "the version of the format: 1", in: 1...1, isRequired: true,
      hint: "begin with 'dossier: 1', the version of the format", problem: Self.problem)
    value = Value(from: &fields)
  }

  private static func problem(_ text: String) -> (message: String, hint: String) {
    guard let version = Int(text), version > 1 else { return ("'\(text)' is no version of the format", "write 1") }
    return ("format \(version) is newer than this dossier, which reads format 1", "use a newer dossier")
  }
}
