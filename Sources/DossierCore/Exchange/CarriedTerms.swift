/// Terms with all that they extend in one mapping, as a case carries them to other stores.
struct CarriedTerms: Sendable, Equatable {
  /// The terms: no file, no pack and no name of another is needed to understand them.
  let value: YAMLValue
  /// The rate tables that they name.
  let tables: Set<Slug>

  /// Joins a chain, the most specific first.
  init(_ chain: [Loaded<Terms>], usualCurrency: Currency) {
    self.init(chain.map { ($0.document.value, $0.value) }, usualCurrency: usualCurrency)
  }

  /// Joins a chain of texts and what they say, the most specific first.
  init(_ chain: [(value: YAMLValue, terms: Terms)], usualCurrency: Currency) {
    let terms = chain.map(\.terms)
    let rules = ClaimRules(resolving: terms)
    tables = rules.tables
    var entries: [YAMLEntry] = []
    for field in Terms.schema.fields {
      let value: YAMLValue? =
        switch field.key {
        case "dossier", "extends", "files": nil
        case "name": chain.first?.value[field.key]
        case "currency":
          .text((terms.lazy.compactMap(\.currency).first ?? usualCurrency).code)
        case "sources": Self.sources(rules.laws)
        case "interest", "damages", "costs", "notice", "caps":
          Self.ruling(field, chain.map { $0.value[field.key] })
        default: chain.lazy.compactMap { Self.present($0.value[field.key]) }.first
        }
      if let value { entries.append(YAMLEntry(field.key, value)) }
    }
    value = Terms.schema.canonical(.map(entries))
  }

  /// What a case says that is reckoned by no terms at all, so that those of another store do not hold for it.
  static let none = CarriedTerms(
    value: .map(["interest", "damages", "costs"].map { YAMLEntry($0, .text("none")) }), tables: [])

  private init(value: YAMLValue, tables: Set<Slug>) {
    self.value = value
    self.tables = tables
  }

  /// The keys that are inherited together.
  private static let groups = [
    ["rate", "table", "margin", "earlier"], ["amount", "percent", "minimum", "maximum", "tiers"],
  ]

  /// A rule of which each part is inherited by itself, down to the file that says that there is none.
  private static func ruling(_ field: FieldSchema, _ links: [YAMLValue?]) -> YAMLValue? {
    var stated: [YAMLValue] = []
    for link in links {
      guard let link = present(link) else { continue }
      guard link.scalarText == nil else {
        if stated.isEmpty { return .text("none") }
        break
      }
      stated.append(link)
    }
    guard !stated.isEmpty else { return nil }
    var entries: [YAMLEntry] = []
    let keys = field.kind.schema?.fields.map(\.key) ?? []
    for key in keys {
      let group = groups.first { $0.contains(key) } ?? [key]
      let link = stated.first { link in group.contains { present(link[$0]) != nil } }
      if let value = present(link?[key]) { entries.append(YAMLEntry(key, value)) }
    }
    return .map(entries)
  }

  /// A value that says something.
  private static func present(_ value: YAMLValue?) -> YAMLValue? {
    switch value {
    case nil: nil
    case .list(let values)? where values.isEmpty: nil
    case .scalar(let scalar)? where scalar.text.isEmpty && !scalar.isText: nil
    case let value?: value
    }
  }

  private static func sources(_ laws: [TermsSources.Rule: RuleSource]) -> YAMLValue? {
    guard !laws.isEmpty else { return nil }
    return .list(
      TermsSources.Rule.allCases.compactMap { rule in
        guard let law = laws[rule] else { return nil }
        var entries = [YAMLEntry("rule", .text(rule.rawValue)), YAMLEntry("law", .text(law.law))]
        if let article = law.article { entries.append(YAMLEntry("article", .text(article))) }
        if let day = law.inForce { entries.append(YAMLEntry("in-force", .literal(day.description))) }
        if law.status != .verified { entries.append(YAMLEntry("status", .text(law.status.rawValue))) }
        return .map(entries)
      })
  }
}
