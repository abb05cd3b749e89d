/// The rules of a store, ready to be held against its cases, several at a time.
///
/// A case breaks a rule if it matches `when` and not `require`: one query. As many as their tests allow are tried
/// together, so that a case is looked through once, and summed up only if one of them depends on it.
struct RuleRun: Sendable {
  private struct Item: Sendable {
    let id: String
    let rule: StoreRule
    let hint: String
  }

  private struct Group: Sendable {
    let items: [Item]
    let queries: QueryRun
    let parties: PartyHits
  }

  private let groups: [Group]
  private let summarizer: CaseSummarizer?
  private let country: String

  /// No rules at all.
  static let none = RuleRun()

  private init() {
    groups = []
    summarizer = nil
    country = ""
  }

  /// Makes rules ready, each with the query whose matches break it; parties are read if one of them asks about parties.
  ///
  /// - Throws: `LoadError.file` if the folder of agencies cannot be listed.
  init(
    _ rules: [(file: Loaded<StoreRule>, violation: Query)], in store: Store, _ parties: [PartyKind: [Slug]],
    asOf day: CalendarDate
  ) throws(LoadError) {
    let country = store.settings.value.country.code
    self.country = country
    summarizer = rules.isEmpty ? nil : try CaseSummarizer(store, asOf: day)
    groups = Self.grouped(rules).map { rules in
      let queries = QueryRun(rules.map(\.violation), country: country)
      var hits = PartyHits(queries.tests, country: country)
      if queries.asksParties {
        for kind in PartyKind.allCases { hits.read(kind, parties[kind] ?? [], in: store) }
      }
      return Group(items: rules.compactMap { Self.item($0.file) }, queries: queries, parties: hits)
    }
  }

  /// The findings of all rules about a case.
  func findings(in file: Loaded<Case>) -> [Finding] {
    guard let summarizer else { return [] }
    var known: CaseFigures?
    var findings: [Finding] = []
    for group in groups {
      let (matches, _) = group.queries.matches(file.value, group.parties, country: country, on: summarizer.day) {
        if let known { return known }
        let figures = summarizer.summarize(file).figures
        known = figures
        return figures
      }
      for (item, isBroken) in zip(group.items, matches) where isBroken == true {
        findings.append(
          file.finding(
            item.id, item.rule.severity, at: YAMLPath.root.key(item.rule.place), item.rule.message, hint: item.hint))
      }
    }
    return findings
  }

  private static func item(_ file: Loaded<StoreRule>) -> Item? {
    guard let name = Slug(StoreLayout.slug(ofFile: file.path)) else { return nil }
    let rule = file.value
    return Item(id: StoreRule.findingID(name), rule: rule, hint: rule.hint ?? "\(file.path) requires '\(rule.require)'")
  }

  /// Runs of rules whose tests fit into one.
  private static func grouped(
    _ rules: [(file: Loaded<StoreRule>, violation: Query)]
  ) -> [[(file: Loaded<StoreRule>, violation: Query)]] {
    var groups: [[(file: Loaded<StoreRule>, violation: Query)]] = []
    var left = 0
    for rule in rules {
      let count = rule.violation.root.leaves.count
      if groups.isEmpty || count > left {
        groups.append([])
        left = QueryRun.maximumTests
      }
      groups[groups.count - 1].append(rule)
      left -= count
    }
    return groups
  }
}
