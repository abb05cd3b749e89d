/// A party by its kind and slug.
struct PartyKey: Hashable, Sendable {
  let kind: PartyKind
  let slug: Slug

  init(_ kind: PartyKind, _ slug: Slug) {
    self.kind = kind
    self.slug = slug
  }
}
