extension StoreCheck {
  /// Checks rate tables on a day: those of a store, or without one those that come with the program.
  ///
  /// - Throws: `LoadError` if one of them cannot be read.
  public static func findings(ofRates names: [Slug], in store: Store?, on day: CalendarDate) throws(LoadError)
    -> [Finding]
  {
    var findings: [Finding] = []
    for name in names {
      let table = try RateTables.table(name, in: store)
      let file = try store?.rateFile(name)
      findings += RateTableCheck.findings(in: table, named: name, file, on: day)
    }
    return findings.sorted(by: Finding.isOrderedBefore)
  }
}
