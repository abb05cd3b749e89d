/// Terms with the name of their file.
public struct NamedTerms: Sendable, Equatable {
  /// The name.
  public let slug: Slug
  /// The terms.
  public let terms: Terms

  /// Makes it.
  public init(slug: Slug, terms: Terms) {
    self.slug = slug
    self.terms = terms
  }
}
