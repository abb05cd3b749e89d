extension Store {
  /// The numbers of all parties of a kind but the one of a file; parties that cannot be read are passed over.
  ///
  /// - Throws: `LoadError.file` if a folder cannot be read.
  public func numbers(of kind: PartyKind, except path: String) throws(LoadError) -> [PartyNumbers] {
    var all: [PartyNumbers] = []
    for slug in try parties(kind) where StoreLayout.party(kind, slug) != path {
      guard let numbers = numbers(of: kind, slug) else { continue }
      all.append(PartyNumbers(slug: slug.text, numbers: Set(numbers.map(\.comparable))))
    }
    return all
  }

  private func numbers(of kind: PartyKind, _ slug: Slug) -> [EnterpriseNumber]? {
    switch kind {
    case .creditor: (try? creditor(slug)).map { [$0.value.vat, $0.value.enterpriseNumber].compactMap(\.self) }
    case .agency: (try? agency(slug)).map { [$0.value.vat, $0.value.enterpriseNumber].compactMap(\.self) }
    case .debtor: (try? debtor(slug)).map { [$0.value.vat, $0.value.enterpriseNumber].compactMap(\.self) }
    }
  }
}
