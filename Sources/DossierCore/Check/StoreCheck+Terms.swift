extension StoreCheck {
  /// Checks terms against the law that they extend and the rates that they name.
  ///
  /// - Throws: `LoadError` if one of them, or what it extends, cannot be read.
  public static func findings(ofTerms names: [Slug], in store: Store, today: CalendarDate) throws(LoadError)
    -> [Finding]
  {
    var findings: [Finding] = []
    for name in names {
      let terms = try ResolvedTerms(try store.terms(name), named: name, in: store, today: today)
      for check in checks { findings += check.findings(of: terms) }
    }
    return findings.sorted(by: Finding.isOrderedBefore)
  }
}
