/// Terms with all that they extend, and what they give together.
public struct TermsChain: Sendable, Equatable {
  /// The terms and what they extend, the most specific first; there is at least one link.
  public let links: [NamedTerms]
  /// The rules that they give together.
  public let rules: ClaimRules
  /// The currency that the amounts are to be in.
  public let currency: Currency
  /// Which link states each rule.
  private let sources: TermsSources

  /// Resolves terms and what they extend, the most specific first; the currency holds if none of them has one.
  public init(_ links: [NamedTerms], usualCurrency: Currency) {
    self.links = links
    rules = ClaimRules(resolving: links.map(\.terms))
    sources = TermsSources(of: links)
    currency = links.lazy.compactMap(\.terms.currency).first ?? usualCurrency
  }

  /// The name of the terms themselves.
  public var name: Slug { links[0].slug }

  /// The terms themselves.
  public var terms: Terms { links[0].terms }

  /// What they extend, the most specific first.
  public var extended: ArraySlice<NamedTerms> { links.dropFirst() }

  /// The link that decides a rule; nil if none does and the rule is the usual one.
  public func origin(of rule: TermsSources.Rule) -> Slug? { sources.sources[rule] }

  /// The law that a rule comes from, as far as the link that decides the rule names one.
  public func law(of rule: TermsSources.Rule) -> RuleSource? { rules.laws[rule] }
}
