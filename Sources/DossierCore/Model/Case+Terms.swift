extension Case {
  /// The terms by which the case is reckoned: its own, else its creditor's, else the store's; nil if none are named.
  func termsReference(creditor: Slug?, usual: Slug?) -> TermsReference? {
    terms ?? (creditor ?? usual).map { .named($0) }
  }
}
