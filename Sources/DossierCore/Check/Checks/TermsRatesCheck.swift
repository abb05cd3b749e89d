/// The rate tables that terms name.
enum TermsRatesCheck: Check {
  static let unknown = FindingKind(
    "unknown-rates", .error, "terms name a table of rates that nobody has",
    "The name is that of a table that comes with dossier, or of a file under rates/, without '.yaml'.")
  static let ended = FindingKind(
    "terms-rates-ended", .warning, "a table of rates that terms name has no rate for the day of the check",
    """
    A rate that is not known is never taken to be nothing: what would need it is an error. Add the row to a file of that \
    name under rates/, or use a newer dossier.
    """)

  static let kinds = [unknown, ended]

  static func findings(of terms: ResolvedTerms) -> [Finding] {
    terms.tables.flatMap { rule, key, table -> [Finding] in
      if let nearest = terms.missingRates[table] {
        return [
          terms.finding(
            unknown, at: rule, key: key, "there is no table of rates '\(table)'",
            hint: nearest.map { "did you mean '\($0)'?" } ?? "'dossier rates list' shows them")
        ]
      }
      guard terms.rates.tables[table]?.gap(on: terms.today) != nil else { return [] }
      return [
        terms.finding(
          ended, at: rule, key: key, "the table of rates '\(table)' has no rate for \(terms.today)",
          hint: "add the row to 'rates/\(table).yaml', or use a newer dossier")
      ]
    }
  }
}

extension ResolvedTerms {
  /// The tables that the rules name, each with the rule and the key that names it.
  fileprivate var tables: [(rule: TermsSources.Rule, key: String, table: Slug)] {
    var tables: [(rule: TermsSources.Rule, key: String, table: Slug)] = []
    if case .table(let table, _)? = rules.interest?.basis { tables.append((.interestRate, "interest.table", table)) }
    if let cap = rules.caps?.interest {
      tables.append((.rateCap, "caps.interest.table", cap.table))
      if let otherwise = cap.otherwise { tables.append((.rateCap, "caps.interest.otherwise", otherwise)) }
    }
    return tables
  }
}
