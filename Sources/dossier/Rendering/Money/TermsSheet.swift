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

  let chain: TermsChain

  var slug: Slug { chain.name }
  var rules: ClaimRules { chain.rules }

  /// Whether the terms come with the program.
  var isBuiltIn: Bool { Terms.isBuiltIn(slug) }

  /// `dossier.terms/1`: the resolved rules in the form of the file, and where each comes from.
  func json(in lines: [Line]) -> JSONValue {
    var stated: [JSONValue.Member] = []
    for (key, value) in lines.flatMap(\.values) {
      let parts = key.split(separator: ".").map(String.init)
      let inner = JSONValue.Member(key: parts[parts.count - 1], value: value)
      if parts.count == 1 {
        stated.append(inner)
      } else if let place = stated.firstIndex(where: { $0.key == parts[0] }),
        case .object(let members) = stated[place].value
      {
        stated[place] = JSONValue.Member(key: parts[0], value: .object(members + [inner]))
      } else {
        stated.append(JSONValue.Member(key: parts[0], value: .object([inner])))
      }
    }
    let from = lines.compactMap { line in
      chain.origin(of: line.rule).map { JSONValue.Member(key: line.rule.rawValue, value: .string($0.text)) }
    }
    return .objectOfPresent([
      "schema": "dossier.terms/1", "slug": .text(slug), "name": .text(chain.terms.name),
      "extends": .array(chain.extended.map { .text($0.slug) }),
      "built-in": .bool(isBuiltIn), "capacity": .text(rules.capacity?.rawValue),
      "files": .array(chain.terms.files.map { .string($0) }), "currency": .text(chain.currency),
      "rules": .object(stated), "sources": .object(from), "laws": rules.laws.json,
    ])
  }

  /// The sheet in JSON.
  var json: JSONValue { json(in: lines(in: .english)) }

  /// The rules in words; where terms extend others, each with the file that says it.
  func text(in language: Language, palette: Palette) -> String {
    let lines = lines(in: language)
    let extends = chain.extended.map(\.slug.text).joined(separator: ", ")
    let isExtending = !chain.extended.isEmpty
    let indent = isExtending ? [""] : []
    var table = Table(columns: [.text(""), .text("")] + (isExtending ? [.text("")] : []))
    if isExtending { table.rows.append(["extends", extends]) }
    if let capacity = rules.capacity {
      let source = chain.links.first { $0.terms.capacity != nil }?.slug.text ?? "-"
      table.rows.append(["capacity"] + (isExtending ? [source] : []) + [capacity.words])
    }
    for file in chain.terms.files { table.rows.append(["file"] + indent + [file]) }
    for line in lines {
      let source = chain.origin(of: line.rule)?.text ?? "-"
      table.rows.append([line.title] + (isExtending ? [source] : []) + [line.words])
    }
    table.rows.append(
      ["currency"] + (isExtending ? [chain.origin(of: .currency)?.text ?? "-"] : []) + [chain.currency.code])
    let place = isBuiltIn ? "\(slug), comes with dossier" : slug.text
    let head = chain.terms.name.map { "\($0) (\(place))" } ?? place
    return palette.bold(head) + "\n" + table.text(palette: palette) + lawText(of: lines, palette: palette)
  }

  /// The laws that the rules come from, each with what was read of it; nothing if no terms name any.
  private func lawText(of lines: [Line], palette: Palette) -> String {
    let laws = laws(of: lines)
    guard !laws.isEmpty else { return "" }
    var table = Table(columns: [.text(""), .text("")])
    for law in laws {
      table.rows.append([law.source.rule, law.words])
      if let source = law.source.source { table.rows.append(["", source]) }
    }
    return "\n" + palette.bold("Where the rules come from") + "\n" + table.text(palette: palette)
  }
}

extension TermsSources.Rule {
  /// What the rule is about.
  var title: String { self == .interestRate ? "interest" : rawValue }
}
