extension Store {
  /// The slugs of all terms files, sorted.
  ///
  /// - Throws: `LoadError.file` if the folder cannot be read.
  public func termsNames() throws(LoadError) -> [Slug] { try slugs(in: StoreLayout.terms) }

  /// Reads a terms file.
  ///
  /// - Throws: `LoadError`, `noSuchTerms` with the nearest name if there is none.
  public func terms(_ slug: Slug) throws(LoadError) -> Loaded<Terms> {
    let path = StoreLayout.terms(slug)
    guard try exists(path) else {
      throw .noSuchTerms(slug.text, nearest: Suggestion.nearest(to: slug.text, among: try termsNames().map(\.text)))
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
    if let own = `case`.terms { return own }
    return (creditor?.terms ?? settings.value.defaults.terms).map { .named($0) }
  }

  /// A terms file with all that it extends, the most specific first, each with its name.
  ///
  /// - Throws: `LoadError`, `circularTerms` if they come back to themselves.
  public func namedChain(of slug: Slug) throws(LoadError) -> [NamedTerms] {
    let chain = try chain(of: terms(slug).value, named: slug)
    var name = slug
    return chain.map { terms in
      defer { name = terms.extends ?? name }
      return NamedTerms(slug: name, terms: terms)
    }
  }
}
