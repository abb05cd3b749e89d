/// Where things lie in a store; every path is relative to it.
public enum StoreLayout {
  /// What makes a directory a store.
  public static let settings = "dossier.yaml"
  /// What is derived or local, and never under version control.
  public static let local = ".dossier"
  /// The folder of case files.
  public static let cases = "cases"
  /// The folder of terms.
  public static let terms = "terms"
  /// The folder of tracks.
  public static let tracks = "tracks"
  /// The folder of rate tables, which extend and override those of the program.
  public static let rates = "rates"
  /// The folder of the store's own checks.
  public static let checks = "checks"
  /// The folder of what waits to leave.
  public static let outbox = "outbox"

  /// The folder of the JSON Schemas, for editors.
  public static let schemas = "schemas"

  /// The JSON Schema of a type of document.
  static func schema(_ name: String) -> String { "\(schemas)/\(name).json" }

  /// The line by which editors find the schema of the document at a path, with its end.
  static func modeline(_ name: String, at path: String) -> String {
    let above = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    return "# yaml-language-server: $schema=\(above)\(schema(name))\n"
  }

  /// The folder of what each bundle held.
  public static let exchange = "exchange"

  /// Whether a name in a folder of a peer is that of a record.
  static func isRecord(_ name: String, in folder: String) -> Bool {
    guard folder == "sent" || folder == "received", name.hasSuffix(".yaml") else { return false }
    let digits = name.utf8.dropLast(".yaml".utf8.count)
    return digits.count >= 6 && digits.allSatisfy { (48...57).contains($0) }
  }

  /// The file of a party; debtors are fanned out by the first character of the slug.
  public static func party(_ kind: PartyKind, _ slug: Slug) -> String {
    switch kind {
    case .creditor, .agency: "\(kind.folder)/\(slug).yaml"
    case .debtor: "\(kind.folder)/\(slug.fanOut)/\(slug).yaml"
    }
  }

  /// The slug of the party or terms whose file this is.
  static func slug(ofFile path: String) -> String { String(FileSystem.name(of: path).dropLast(".yaml".count)) }

  /// The file of terms.
  public static func terms(_ slug: Slug) -> String { "\(terms)/\(slug).yaml" }

  /// The file of a rate table.
  public static func rates(_ slug: Slug) -> String { "\(rates)/\(slug).yaml" }

  /// The file of a check of the store's own.
  public static func rule(_ name: Slug) -> String { "\(checks)/\(name).yaml" }

  /// The folder of the cases of a month: `cases/2023-04`.
  public static func month(of date: CalendarDate) -> String {
    "\(cases)/\(date.description.prefix(7))"
  }

  /// The file of a new case, named after its number.
  public static func newCase(_ number: CaseNumber, opened: CalendarDate) -> String {
    "\(month(of: opened))/\(number.fileStem).yaml"
  }

  /// The folder of a case's attachments, beside its file.
  public static func attachments(ofCaseAt path: String) -> String {
    path.hasSuffix(".yaml") ? String(path.dropLast(".yaml".count)) : path
  }

  /// Whether a name is that of a folder of a month: `2023-04`.
  public static func isMonth(_ name: String) -> Bool {
    CalendarDate("\(name)-01") != nil
  }
}
