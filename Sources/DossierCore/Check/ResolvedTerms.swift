/// Terms with all that they extend, as the checks of terms see them.
struct ResolvedTerms: Sendable {
  /// The file whose findings are wanted.
  let file: Loaded<Terms>
  /// The file with what it extends.
  let chain: TermsChain
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
    chain = TermsChain(
      try store.namedChain(of: file.value, named: name), usualCurrency: store.settings.value.currency)
    var tables: [Slug: RateTable] = [:]
    var missing: [Slug: String?] = [:]
    for name in chain.rules.tables.sorted() {
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

  /// The rules that the chain gives.
  var rules: ClaimRules { chain.rules }

  /// The laws among what is extended: terms that come with the program.
  var laws: [Terms] { chain.extended.filter { Terms.isBuiltIn($0.slug) }.map(\.terms) }

  /// A finding at the key that states a rule, or at 'extends' if it is inherited.
  func finding(
    _ kind: FindingKind, at rule: TermsSources.Rule, key: String? = nil, _ message: String, hint: String?
  ) -> Finding {
    var place = YAMLPath.root
    if chain.origin(of: rule).map({ $0 == chain.name }) ?? true {
      for step in (key ?? rule.rawValue).split(separator: ".") { place = place.key(String(step)) }
    } else {
      place = place.key("extends")
    }
    return file.finding(kind, at: place, message, hint: hint)
  }

  /// The law that a rule comes from, for the end of a sentence: ` (Code of Economic Law, art. XIX.4)`.
  func lawNote(of rule: TermsSources.Rule) -> String {
    chain.law(of: rule).map { " (\($0.citation))" } ?? ""
  }
}
