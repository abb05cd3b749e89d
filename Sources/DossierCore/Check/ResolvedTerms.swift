/// Terms with all that they extend, as the checks of terms see them.
struct ResolvedTerms: Sendable {
  /// The file whose findings are wanted.
  let file: Loaded<Terms>
  /// The file and what it extends, the most specific first.
  let chain: [NamedTerms]
  /// The rules that they give together.
  let rules: ClaimRules
  /// Which link of the chain states each rule.
  let sources: TermsSources
  /// The currency that the amounts are to be in.
  let currency: Currency
  /// The rate tables that the rules name, as far as there are any.
  let rates: RateTables
  /// The rate tables that the rules name and nobody has, with the nearest name, if one is near.
  let missingRates: [Slug: String?]
  /// The day for which rates are looked up.
  let today: CalendarDate

  /// Reads what terms extend and the tables that they name.
  ///
  /// - Throws: `LoadError` if what they extend cannot be read.
  init(_ file: Loaded<Terms>, named name: Slug, in store: Store, today: CalendarDate) throws(LoadError) {
    self.file = file
    self.today = today
    chain = try store.namedChain(of: file.value, named: name)
    rules = ClaimRules(resolving: chain.map(\.terms))
    sources = TermsSources(of: chain)
    currency = chain.lazy.compactMap(\.terms.currency).first ?? store.settings.value.currency
    var tables: [Slug: RateTable] = [:]
    var missing: [Slug: String?] = [:]
    for name in rules.tables.sorted() {
      do throws(LoadError) {
        tables[name] = try store.rateTable(name)
      } catch {
        // A table that is there and cannot be read is a finding of its own.
        if case .noSuchRates(_, let nearest) = error { missing[name] = .some(nearest) }
      }
    }
    rates = RateTables(tables)
    missingRates = missing
  }

  /// The name of the file.
  var name: Slug { chain[0].slug }

  /// The laws among what is extended: terms that come with the program.
  var laws: [Terms] { chain.dropFirst().filter { Terms.isBuiltIn($0.slug) }.map(\.terms) }

  /// A finding at the key that states a rule, or at 'extends' if it is inherited.
  func finding(
    _ kind: FindingKind, at rule: TermsSources.Rule, key: String? = nil, _ message: String, hint: String?
  ) -> Finding {
    var place = YAMLPath.root
    if sources.sources[rule].map({ $0 == name }) ?? true {
      for step in (key ?? rule.rawValue).split(separator: ".") { place = place.key(String(step)) }
    } else {
      place = place.key("extends")
    }
    return file.finding(kind, at: place, message, hint: hint)
  }

  /// The law that a rule comes from, for the end of a sentence: ` (Code of Economic Law, art. XIX.4)`.
  func law(of rule: TermsSources.Rule) -> String {
    guard let link = chain.first(where: { $0.slug == sources.sources[rule] }),
      let source = link.terms.source(of: rule)
    else { return "" }
    return " (\(source.citation))"
  }
}
