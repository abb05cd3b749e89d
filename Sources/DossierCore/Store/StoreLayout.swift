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
  /// The folder of what waits to leave.
  public static let outbox = "outbox"

  /// The file of a party; debtors are fanned out by the first character of the slug.
  public static func party(_ kind: PartyKind, _ slug: Slug) -> String {
    switch kind {
    case .creditor, .agency: "\(kind.folder)/\(slug).yaml"
    case .debtor: "\(kind.folder)/\(slug.fanOut)/\(slug).yaml"
    }
  }

  /// The file of terms.
  public static func terms(_ slug: Slug) -> String { "\(terms)/\(slug).yaml" }

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
