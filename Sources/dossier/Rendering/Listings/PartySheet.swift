internal import DossierCore

/// Everything that is known of a party, for `show`: its fields as the file has them, and its cases.
struct PartySheet<Value: PartyDocument> {
  let slug: Slug
  let file: Loaded<Value>
  let openCases: Int
  let closedCases: Int

  private var fields: YAMLValue { file.document.tree.value(file.document.tree.root) }

  /// `dossier.creditor/1`, `dossier.agency/1` or `dossier.debtor/1`.
  var json: JSONValue {
    let name = Value.kind.rawValue
    let own = fields.members(of: Value.schema).filter { $0.key != "dossier" }
    let head: [JSONValue.Member] = [
      JSONValue.Member(key: "schema", value: .string("dossier.\(name)/1")),
      JSONValue.Member(key: "slug", value: .string(slug.text)),
    ]
    let cases = JSONValue.Member(
      key: "cases", value: ["open": .integer(openCases), "closed": .integer(closedCases)])
    return .object(head + own + [cases])
  }

  /// The fields by the names that `set` takes, and the number of cases.
  func text(in language: Language, palette: Palette) -> String {
    let words = Words(language: language)
    var table = Table(columns: [.text(""), .text("")])
    for field in Value.schema.fields where field.key != "dossier" {
      guard let value = fields[field.key] else { continue }
      for (place, line) in lines(of: value, field).enumerated() {
        table.rows.append([place == 0 ? field.key : "", line])
      }
    }
    table.rows.append(["cases", "\(openCases) \(words[.open]), \(closedCases) \(words[.closed])"])
    return palette.bold("\(file.value.displayName) (\(slug))") + "\n" + table.text(palette: palette)
  }

  /// One line a value, mappings as `set` takes them.
  private func lines(of value: YAMLValue, _ field: FieldSchema) -> [String] {
    if field.key == "address", let address = file.value.address { return [address.oneLine] }
    guard case .list(let entries) = value, field.key != "imputation" else { return [field.line(of: value)] }
    return entries.map(field.line(of:))
  }
}
