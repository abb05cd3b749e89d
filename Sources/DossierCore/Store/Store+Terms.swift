extension Store {
  /// The slugs of the store's own terms files, sorted.
  ///
  /// - Throws: `LoadError.file` if the folder cannot be read.
  public func termsNames() throws(LoadError) -> [Slug] { try slugs(in: StoreLayout.terms) }

  /// Reads terms: a file of the store, or some that come with the program.
  ///
  /// A file with the name of terms that come with the program is not read: two stores must mean the same by that name.
  ///
  /// - Throws: `LoadError`, `noSuchTerms` with the nearest name if there are none, `builtInTermsName`.
  public func terms(_ slug: Slug) throws(LoadError) -> Loaded<Terms> {
    let path = StoreLayout.terms(slug)
    let isThere = try exists(path)
    if let builtIn = try Loaded.builtIn(slug) {
      guard !isThere else { throw .builtInTermsName(slug) }
      return builtIn
    }
    guard isThere else {
      let names = try termsNames() + Terms.builtInNames
      throw .noSuchTerms(slug.text, nearest: Suggestion.nearest(to: slug.text, among: names.map(\.text)))
    }
    return try load(Terms.self, at: path)
  }

  /// Terms with all that they extend, the most specific first.
  ///
  /// - Throws: `LoadError`, `circularTerms` if they come back to themselves.
  public func chain(of terms: Terms, named name: Slug?) throws(LoadError) -> [Terms] {
    var chain = [terms]
    var names = name.map { [$0] } ?? []
    while let parent = chain[chain.count - 1].extends {
      guard !names.contains(parent) else { throw .circularTerms((names + [parent]).map(\.text)) }
      names.append(parent)
      chain.append(try self.terms(parent).value)
    }
    return chain
  }

  /// The rules that terms give, with all that they extend; none without terms.
  ///
  /// - Throws: `LoadError` if terms cannot be read.
  func rules(of reference: TermsReference?) throws(LoadError) -> ClaimRules {
    switch reference {
    case nil: .none
    case .named(let slug)?: ClaimRules(resolving: try chain(of: terms(slug).value, named: slug))
    case .written(let terms)?: ClaimRules(resolving: try chain(of: terms, named: nil))
    }
  }

  /// The terms by which a case is reckoned: its own, else its creditor's, else the store's default.
  func termsReference(of case: Case, _ creditor: Organisation?) -> TermsReference? {
    `case`.termsReference(creditor: creditor?.terms, usual: settings.value.defaults.terms)
  }

  /// Terms with all that they extend, the most specific first, each with its name.
  ///
  /// - Throws: `LoadError`, `circularTerms` if they come back to themselves.
  public func namedChain(of slug: Slug) throws(LoadError) -> [NamedTerms] {
    try namedChain(of: terms(slug).value, named: slug)
  }

  /// The same for terms that were read.
  func namedChain(of terms: Terms, named slug: Slug) throws(LoadError) -> [NamedTerms] {
    let chain = try chain(of: terms, named: slug)
    var name = slug
    return chain.map { terms in
      defer { name = terms.extends ?? name }
      return NamedTerms(slug: name, terms: terms)
    }
  }
}

extension Loaded<Terms> {
  /// Reads terms that come with the program; nil if none have this name.
  ///
  /// - Throws: `LoadError` if they are wrong, which tests rule out.
  fileprivate static func builtIn(_ slug: Slug) throws(LoadError) -> Loaded? {
    guard let text = Terms.builtInText(slug) else { return nil }
    return try Loaded(Array(text.utf8), path: StoreLayout.terms(slug), currency: .euro)
  }
}

extension TermsChain {
  /// Terms of a store with all that they extend, or without one some that come with the program and extend none.
  ///
  /// - Throws: `LoadError`, `noSuchTerms` with the nearest name if there are none.
  public init(of slug: Slug, in store: Store?) throws(LoadError) {
    if let store {
      self.init(try store.namedChain(of: slug), usualCurrency: store.settings.value.currency)
    } else if let terms = Terms.builtIn(slug) {
      self.init([NamedTerms(slug: slug, terms: terms)], usualCurrency: .euro)
    } else {
      throw .noSuchTerms(
        slug.text, nearest: Suggestion.nearest(to: slug.text, among: Terms.builtInNames.map(\.text)))
    }
  }
}

extension Terms {
  /// The text of the file of terms of a store, or without one of some that come with the program.
  ///
  /// - Throws: `LoadError`, `noSuchTerms` with the nearest name if there are none.
  public static func text(of slug: Slug, in store: Store?) throws(LoadError) -> String {
    if let store { return String(decoding: try store.terms(slug).document.bytes, as: UTF8.self) }
    if let text = builtInText(slug) { return text }
    throw .noSuchTerms(slug.text, nearest: Suggestion.nearest(to: slug.text, among: builtInNames.map(\.text)))
  }
}
