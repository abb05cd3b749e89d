/// The rules of a store, ready to be held against its cases.
///
/// A case breaks a rule if it matches `when` and not `require`: one query. It is summed up at most once, and only if one
/// of them depends on it.
struct RuleRun: Sendable {
  private struct Item: Sendable {
    let id: String
    let rule: StoreRule
    let hint: String
    let violation: QueryRun
    let parties: PartyHits
  }

  private let items: [Item]
  private let summarizer: CaseSummarizer?

  /// No rules at all.
  static let none = RuleRun()

  private init() {
    items = []
    summarizer = nil
  }

  /// Makes rules ready, each with the query whose matches break it; parties are read if one of them asks about parties.
  ///
  /// - Throws: `LoadError.file` if the folder of agencies cannot be listed.
  init(
    _ rules: [(file: Loaded<StoreRule>, violation: Query)], in store: Store, _ parties: [PartyKind: [Slug]],
    asOf day: CalendarDate
  ) throws(LoadError) {
    let country = store.settings.value.country.code
    summarizer = rules.isEmpty ? nil : try CaseSummarizer(store, asOf: day)
    items = rules.compactMap { file, violation in
      guard let name = Slug(StoreLayout.slug(ofFile: file.path)) else { return nil }
      let run = QueryRun(violation, country: country)
      var hits = PartyHits(run.query.tests, country: country)
      if run.query.asksParties {
        for kind in PartyKind.allCases { hits.read(kind, parties[kind] ?? [], in: store) }
      }
      let rule = file.value
      return Item(
        id: StoreRule.findingID(name), rule: rule, hint: rule.hint ?? "\(file.path) requires '\(rule.require)'",
        violation: run, parties: hits)
    }
  }

  /// The findings of all rules about a case.
  func findings(in file: Loaded<Case>) -> [Finding] {
    guard let summarizer else { return [] }
    var known: CaseFigures?
    var findings: [Finding] = []
    for item in items {
      let answer = item.violation.answer(file.value, item.parties, on: summarizer.day) {
        if let known { return known }
        let figures = summarizer.summarize(file).figures
        known = figures
        return figures
      }
      guard case .match = answer else { continue }
      findings.append(
        file.finding(
          item.id, item.rule.severity, at: YAMLPath.root.key(item.rule.place), item.rule.message, hint: item.hint))
    }
    return findings
  }
}
