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
  /// Reads what a person asks of a store, by its saved queries, its currency and the day, which `today` means.
  /// - Throws: `QueryProblem`, which is wrong usage and shows the place.
  func query(_ text: String, _ desk: Desk, asOf day: CalendarDate? = nil) throws(QueryProblem) -> Query {
    do throws(QueryError) {
      return try Query(text, in: queryContext(desk, asOf: day))
    } catch {
      throw QueryProblem(query: text, error: error)
    }
  }

  /// Reads what a person gives as the query of an option, or has to look for: a blank one is a slip, as of a variable
  /// that is not set, and must not mean every case.
  /// - Throws: `QueryProblem`; `CommandError`, which is wrong usage, for a query that asks for nothing.
  func statedQuery(_ text: String, _ desk: Desk, asOf day: CalendarDate? = nil) throws -> Query {
    let query = try query(text, desk, asOf: day)
    guard query.root != Query.everything.root else {
      throw CommandError(message: "the query is empty", hint: "status:any finds all", status: .usage)
    }
    return query
  }

  /// Reads what a person gives as the words of an argument; no words ask for everything.
  /// - Throws: `QueryProblem`; `CommandError` for an option that there is not.
  func query(_ words: [String], _ desk: Desk, asOf day: CalendarDate? = nil) throws -> Query {
    try query(QueryWords.text(of: words, options: optionNames), desk, asOf: day)
  }

  /// What queries of a store leave unsaid.
  func queryContext(_ desk: Desk, asOf day: CalendarDate? = nil) -> QueryContext {
    QueryContext(desk.store.settings.value, today: day ?? today)
  }
}
