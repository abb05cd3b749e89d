extension Desk {
  /// What is agreed on a case and what holds it, as of a day, with what is owed.
  ///
  /// - Throws: `ActionError.ledger` or `load`.
  public func agreements(of file: Loaded<Case>, asOf day: CalendarDate) throws(ActionError) -> ListedAgreements {
    var bases = ClaimBasisCache(store)
    let statement = try statement(of: file, asOf: day, by: &bases)
    let basis = try reading { () throws(LoadError) in try bases.basis(of: file.value) }
    return ListedAgreements(
      file: file.value,
      agreements: Agreements(of: file.value, asOf: day, statement: statement, tolerance: basis.rules.tolerance),
      statement: statement)
  }
}
