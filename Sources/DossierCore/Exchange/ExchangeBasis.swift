/// What the cases of a store share when they are written for others: ids of organisations, terms, rate tables.
///
/// It is read once; then several threads may write cases by it.
struct ExchangeBasis: Sendable {
  let store: Store
  private let creditors: [String: String]
  private let organisations: [String: String]
  private let creditorTerms: [Slug: Slug]
  private let terms: [Slug: Result<CarriedTerms, LoadError>]

  init(_ store: Store) throws(LoadError) {
    self.store = store
    var (creditors, organisations, creditorTerms) = ([String: String](), [String: String](), [Slug: Slug]())
    for slug in try store.parties(.creditor) {
      guard let party = try? store.creditor(slug).value.organisation else { continue }
      creditors[slug.text] = party.id.text
      organisations[slug.text] = party.id.text
      creditorTerms[slug] = party.terms
    }
    for slug in try store.parties(.agency) {
      guard let party = try? store.agency(slug).value.organisation else { continue }
      organisations[slug.text] = party.id.text
    }
    var terms: [Slug: Result<CarriedTerms, LoadError>] = [:]
    for name in Set(try store.termsNames() + Terms.builtInNames) {
      do throws(LoadError) {
        terms[name] = .success(try store.resolved(name))
      } catch {
        terms[name] = .failure(error)
      }
    }
    self.creditors = creditors
    self.organisations = organisations
    self.creditorTerms = creditorTerms
    self.terms = terms
  }

  /// Holds to it that a creditor can be named by its id.
  ///
  /// - Throws: `LoadError` if its file cannot be read.
  func requireCreditor(_ slug: Slug) throws(LoadError) {
    if creditors[slug.text] == nil { _ = try store.creditor(slug) }
  }

  /// The terms by which a case is reckoned, in one mapping.
  func terms(of file: Case, saying document: YAMLValue) throws(LoadError) -> CarriedTerms {
    let usual = store.settings.value.defaults.terms
    switch file.termsReference(creditor: creditorTerms[file.creditor], usual: usual) {
    case nil: return .none
    case .named(let slug)?:
      guard let known = terms[slug] else { return try store.resolved(slug) }
      return try known.get()
    case .written(let terms)?:
      let text = document["terms"] ?? .map([])
      guard let parent = terms.extends else {
        return CarriedTerms([(text, terms)], usualCurrency: file.currency)
      }
      return CarriedTerms(
        [(text, terms)] + (try store.links(of: parent)).map { ($0.document.value, $0.value) },
        usualCurrency: file.currency)
    }
  }

  /// How the parties and files of a case are called in bundles.
  func names(of file: Case, debtors: [Slug: Debtor]) -> CaseNames {
    CaseNames(
      creditors: creditors, debtors: Dictionary(debtors.map { ($0.key.text, $0.value.id.text) }) { first, _ in first },
      organisations: organisations,
      files: Dictionary(file.attachments.map { ($0.file, $0.id.text) }) { first, _ in first })
  }
}

extension Store {
  /// Terms with all that they extend, as texts, the most specific first.
  fileprivate func links(of name: Slug) throws(LoadError) -> [Loaded<Terms>] {
    var (links, names) = ([try terms(name)], [name])
    while let parent = links[links.count - 1].value.extends {
      guard !names.contains(parent) else { throw .circularTerms((names + [parent]).map(\.text)) }
      names.append(parent)
      links.append(try terms(parent))
    }
    return links
  }

  fileprivate func resolved(_ name: Slug) throws(LoadError) -> CarriedTerms {
    CarriedTerms(try links(of: name), usualCurrency: settings.value.currency)
  }
}
