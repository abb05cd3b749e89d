internal import DossierCore

/// A query told in words.
struct QuerySheet: Equatable {
  let query: Query
  let explanation: QueryExplanation

  init(_ query: Query, country: Country) {
    self.query = query
    explanation = QueryExplanation(query, country: country.code)
  }

  /// For people: one line a part, indented, then what its fields are and what may have been meant otherwise.
  var text: String {
    let parts = explanation.lines.map { String(repeating: "  ", count: $0.depth) + $0.text.printable + "\n" }
    let fields = explanation.fields.map { "\($0.rawValue): \($0.declaration.meaning)\n" }
    let notes = explanation.notes.map { "note: \($0.description.printable)\n" }
    return ([parts, fields, notes].filter { !$0.isEmpty }.map { $0.joined() }).joined(separator: "\n")
  }

  /// For programs: what was given, the same written out, the lines, the fields and the notes.
  var json: JSONValue {
    .object([
      JSONValue.Member(key: "schema", value: .string("dossier.query/1")),
      JSONValue.Member(key: "query", value: .string(query.text)),
      JSONValue.Member(key: "means", value: .string(query.description)),
      JSONValue.Member(
        key: "parts",
        value: .array(explanation.lines.map { ["depth": .integer($0.depth), "text": .string($0.text)] })),
      JSONValue.Member(
        key: "fields",
        value: .array(
          explanation.fields.map { ["field": .string($0.rawValue), "meaning": .string($0.declaration.meaning)] })),
      JSONValue.Member(
        key: "notes", value: .array(explanation.notes.map { ["text": .string($0.text), "hint": .string($0.hint)] })),
    ])
  }
}

extension Listing {
  /// The saved queries by name; what is wrong with one is told beside it.
  init(savedQueries context: QueryContext) {
    self.init(
      schema: "dossier.queries/1",
      columns: [
        Column(key: "name", title: "Name"), Column(key: "query", title: "Query"),
        Column(key: "problem", title: "Problem", isShownIfFilled: true),
      ])
    rows = context.saved.sorted { $0.key < $1.key }.map { name, text in
      var problem: String?
      do throws(QueryError) {
        _ = try Query(text, in: context, savedAs: name)
      } catch {
        problem = error.description
      }
      return [Cell(name), Cell(text), Cell(problem)]
    }
  }
}
