/// The queries of the store's own checks; what those find themselves is theirs (`RuleRun`).
enum RuleCheck: Check {
  static let query = FindingKind(
    "rule-query", .error, "a rule of the store holds no query",
    "A rule under checks/ asks two queries of each case. What one of them says cannot be asked, so that the rule finds "
      + "nothing until it is mended; 'dossier query explain' tells what a query means.")

  static let kinds = [query]

  /// The query whose matches break a rule, or what is wrong with its parts.
  static func violation(of file: Loaded<StoreRule>, in context: QueryContext) -> Result<Query, RuleProblem> {
    var problems: [Finding] = []
    func read(_ text: String?, _ key: String) -> QueryNode? {
      guard let text else { return .all([]) }
      do throws(QueryError) {
        return try Query(text, in: context).root
      } catch {
        problems.append(finding(error, at: key, in: file))
        return nil
      }
    }
    let (when, required) = (read(file.value.when, "when"), read(file.value.require, "require"))
    guard let when, let required else { return .failure(RuleProblem(findings: problems)) }
    let root = QueryNode.all([when, .not(required)])
    guard root.leaves.count <= Query.maximumLeaves else {
      let limit = Query.maximumLeaves
      let message = "the queries of a rule have at most \(limit) words and terms together"
      return .failure(
        RuleProblem(findings: [
          file.finding(query, at: YAMLPath.root.key("require"), message, hint: "make two rules of it")
        ]))
    }
    return .success(Query(text: file.value.require, root: root))
  }

  /// An error of a query, at its place in the file.
  private static func finding(_ error: QueryError, at key: String, in file: Loaded<StoreRule>) -> Finding {
    let tree = file.document.tree
    let node = tree.node(at: YAMLPath.root.key(key)) ?? tree.root
    let span = tree.span(node, from: error.span.column - 1, length: error.span.length)
    return Finding(
      id: query.id, severity: query.severity, path: file.path, span: span, message: error.description,
      hint: hint(for: error), excerpt: tree.line(span.line))
  }

  /// The way out: in a rule nobody looks for words that hold a colon, and one in quotes would hold for no case.
  private static func hint(for error: QueryError) -> String? {
    switch error {
    case .unknownField(_, _, nearest: nil): "dossier-queries(7) lists the fields"
    case .notYet: "ask for something else, or take the rule out until it can be asked"
    default: error.hint
    }
  }
}

/// What is wrong with the queries of a rule.
struct RuleProblem: Error {
  let findings: [Finding]
}
