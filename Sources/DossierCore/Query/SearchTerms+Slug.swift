extension SearchTerms {
  /// The terms of a party of which the slug alone is known.
  init(_ kind: PartyKind, _ slug: Slug, country: String) {
    switch kind {
    case .creditor: self.init(creditor: slug, nil, country: country)
    case .agency: self.init(agency: slug, nil, country: country)
    case .debtor: self.init(debtor: slug, nil, country: country)
    }
  }
}
