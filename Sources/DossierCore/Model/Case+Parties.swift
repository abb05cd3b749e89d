extension Case {
  /// Whether a case names a party.
  func names(_ kind: PartyKind, _ slug: Slug) -> Bool {
    switch kind {
    case .creditor: creditor == slug || received.contains { $0.from == slug }
    case .agency:
      agency == slug || handovers.contains { $0.to == slug } || received.contains { $0.from == slug }
        || references.contains { $0.of == slug }
    case .debtor: debtor == slug || coDebtors.contains { $0.debtor == slug }
    }
  }

  /// The parties that `names` counts and that may be no other party of the case: of references, and whom it came from.
  var mentionedParties: [(PartyKind, Slug)] {
    references.map { (.agency, $0.of) } + received.flatMap { [(.creditor, $0.from), (.agency, $0.from)] }
  }
}
