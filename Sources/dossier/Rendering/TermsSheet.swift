internal import DossierCore

/// What terms claim, rule by rule, each with the file that says so.
struct TermsSheet {
  /// One rule, resolved.
  struct Line {
    let rule: TermsSources.Rule
    /// The keys of the document with their values, as files have them.
    let values: [(key: String, value: JSONValue)]
    /// The rule in words.
    let words: String

    /// What the rule is about; the whole mapping where there is none.
    var title: String {
      guard values.count == 1, case .string("none") = values[0].value else { return rule.title }
      return values[0].key
    }
  }

  let slug: Slug
  let chain: [NamedTerms]
  let rules: ClaimRules
  let sources: TermsSources
  let currency: Currency

  /// The rules of a chain, the most specific first; it has at least one link.
  init(_ chain: [NamedTerms], usualCurrency: Currency) {
    self.chain = chain
    slug = chain[0].slug
    rules = ClaimRules(resolving: chain.map(\.terms))
    sources = TermsSources(of: chain)
    currency = chain.lazy.compactMap(\.terms.currency).first ?? usualCurrency
  }

  /// `dossier.terms/1`: the resolved rules in the form of the file, and where each comes from.
  func json(in lines: [Line]) -> JSONValue {
    let stated = lines.flatMap(\.values)
    var rules: [JSONValue.Member] = []
    for (key, value) in stated {
      let parts = key.split(separator: ".").map(String.init)
      let inner = JSONValue.Member(key: parts[parts.count - 1], value: value)
      if parts.count == 1 {
        rules.append(inner)
      } else if let place = rules.firstIndex(where: { $0.key == parts[0] }),
        case .object(let members) = rules[place].value
      {
        rules[place] = JSONValue.Member(key: parts[0], value: .object(members + [inner]))
      } else {
        rules.append(JSONValue.Member(key: parts[0], value: .object([inner])))
      }
    }
    let from = lines.compactMap { line in
      sources.sources[line.rule].map { JSONValue.Member(key: line.rule.rawValue, value: .string($0.text)) }
    }
    return .objectOfPresent([
      "schema": "dossier.terms/1", "slug": .text(slug), "name": .text(chain[0].terms.name),
      "extends": .array(chain.dropFirst().map { .text($0.slug) }),
      "files": .array(chain[0].terms.files.map { .string($0) }), "currency": .text(currency),
      "rules": .object(rules), "sources": .object(from),
    ])
  }

  /// The sheet in JSON.
  var json: JSONValue { json(in: lines(in: .english)) }

  /// The rules in words; where terms extend others, each with the file that says it.
  func text(in language: Language, palette: Palette) -> String {
    let lines = lines(in: language)
    let extends = chain.dropFirst().map(\.slug.text).joined(separator: ", ")
    let isExtending = chain.count > 1
    let indent = isExtending ? [""] : []
    var table = Table(columns: [.text(""), .text("")] + (isExtending ? [.text("")] : []))
    if isExtending { table.rows.append(["extends", extends]) }
    for file in chain[0].terms.files { table.rows.append(["file"] + indent + [file]) }
    for line in lines {
      let source = sources.sources[line.rule]?.text ?? "-"
      table.rows.append([line.title] + (isExtending ? [source] : []) + [line.words])
    }
    table.rows.append(
      ["currency"] + (isExtending ? [sources.sources[.currency]?.text ?? "-"] : []) + [currency.code])
    let head = chain[0].terms.name.map { "\($0) (\(slug))" } ?? slug.text
    return palette.bold(head) + "\n" + table.text(palette: palette)
  }

}

extension TermsSources.Rule {
  /// What the rule is about.
  var title: String {
    switch self {
    case .interestRate: "interest"
    case .interestStarts: "interest.starts"
    default: rawValue
    }
  }
}
