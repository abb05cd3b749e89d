/// The manual page of a document (section 5, mdoc(7)), from its declaration.
public enum ReferencePage {
  /// The name of the page: `dossier-case`.
  public static func name(of type: DocumentType) -> String { "dossier-\(type.rawValue)" }

  /// The text of the page; the date is that of the declaration's last change.
  ///
  /// What else belongs on it follows the keys.
  public static func mdoc(
    for type: DocumentType, date: CalendarDate, more: (inout MdocText) -> Void = { _ in }
  ) -> String {
    let name = name(of: type)
    let schema = type.schema
    var page = MdocText()
    page.head(name, section: 5, type.words, date: date)
    page.section("SYNOPSIS")
    page.line(".Pa \(type.files)")
    page.section("DESCRIPTION")
    page.text(
      "A text in UTF-8 that holds one YAML document with the keys below. Keys that are not listed are errors, and the "
        + "field decides what a value is, never the look of the value. Keys are listed in the order in which they are "
        + "written; any order is read.")
    for remark in type.remarks {
      page.line(".Pp")
      page.text(remark)
    }
    page.section("KEYS")
    page.keys(of: schema, at: "")
    for (path, record) in records(in: schema) {
      page.line(".Ss \(MdocText.escaped(path))")
      page.keys(of: record, at: path)
    }
    more(&page)
    page.section("SEE ALSO")
    let others = DocumentType.allCases.filter { $0 != type }.map { Self.name(of: $0) }.sorted()
    page.line(".Xr dossier 1 ,")
    page.line(".Xr dossier-check 1 ,")
    page.line(".Xr dossier-schema 1 ,")
    for (place, other) in others.enumerated() {
      page.line(".Xr \(other) 5" + (place < others.count - 1 ? " ," : ""))
    }
    return page.text
  }

  /// The mappings inside a document, each with the path at which it stands.
  ///
  /// A mapping that occurs twice with the same keys is described once, where it stands first.
  static func records(in schema: RecordSchema) -> [(path: String, record: RecordSchema)] {
    var found: [(path: String, record: RecordSchema)] = []
    func visit(_ kind: FieldKind, _ path: String) {
      switch kind {
      case .scalar: break
      case .list(let inner): visit(inner, path + "[]")
      case .names(let inner): visit(inner, path + ".NAME")
      case .either(let first, let second):
        visit(first, path)
        visit(second, path)
      case .record(let record):
        guard !found.contains(where: { $0.record == record }) else { return }
        found.append((path, record))
        for field in record.fields { visit(field.kind, "\(path).\(field.key)") }
      }
    }
    for field in schema.fields { visit(field.kind, field.key) }
    return found
  }
}
