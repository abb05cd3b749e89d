extension StoreCheck {
  /// Checks terms against the law that they extend and the rates that they name.
  ///
  /// - Throws: `LoadError` if one of them, or what it extends, cannot be read.
  public static func findings(ofTerms names: [Slug], in store: Store, today: CalendarDate) throws(LoadError)
    -> [Finding]
  {
    var findings: [Finding] = []
    for name in names { findings += try self.findings(of: try store.terms(name), named: name, in: store, today: today) }
    return findings.sorted(by: Finding.isOrderedBefore)
  }

  /// Checks terms as they stand in a file that may not be written yet.
  ///
  /// - Throws: `LoadError` if what they extend cannot be read.
  static func findings(
    of file: Loaded<Terms>, named name: Slug, in store: Store, today: CalendarDate
  ) throws(LoadError) -> [Finding] {
    let terms = try ResolvedTerms(file, named: name, in: store, today: today)
    return checks.flatMap { $0.findings(of: terms) }
  }
}
