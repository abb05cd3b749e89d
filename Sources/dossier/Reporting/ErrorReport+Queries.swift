internal import DossierCore

/// A query that is none, with the text it was read from.
struct QueryProblem: Error, Equatable, Reportable {
  let query: String
  let error: QueryError

  var report: ErrorReport {
    ErrorReport(
      [
        Finding(
          id: "invalid-query", path: "query", span: error.span, message: error.description, hint: error.hint,
          excerpt: query)
      ], status: .usage)
  }
}

extension Context {
  /// Reads what a person asks of a store, by its saved queries, its currency and the day.
  /// - Throws: `QueryProblem`, which is wrong usage and shows the place.
  func query(_ text: String, _ desk: Desk) throws(QueryProblem) -> Query {
    do throws(QueryError) {
      return try Query(text, in: queryContext(desk))
    } catch {
      throw QueryProblem(query: text, error: error)
    }
  }

  /// Reads what a person gives as the words of an argument; no words ask for everything.
  /// - Throws: `QueryProblem`; `CommandError` for an option that there is not.
  func query(_ words: [String], _ desk: Desk) throws -> Query { try query(QueryWords.text(of: words), desk) }

  /// What queries of a store leave unsaid.
  func queryContext(_ desk: Desk) -> QueryContext { QueryContext(desk.store.settings.value, today: today) }
}
