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

extension Query {
  /// Reads what a person asks.
  /// - Throws: `QueryProblem`, which is wrong usage and shows the place.
  init(asked text: String) throws(QueryProblem) {
    do throws(QueryError) {
      try self.init(text)
    } catch {
      throw QueryProblem(query: text, error: error)
    }
  }
}
