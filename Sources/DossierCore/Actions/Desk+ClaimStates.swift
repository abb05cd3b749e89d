extension Desk {
  /// What is agreed on a case and what holds it, as of a day.
  ///
  /// - Throws: `ActionError.ledger` or `load`.
  public func states(of file: Loaded<Case>, asOf day: CalendarDate) throws(ActionError) -> ClaimStates {
    let statement = try statement(of: file, asOf: day)
    let basis = try reading { () throws(LoadError) in try store.basis(of: file.value) }
    return ClaimStates(of: file.value, asOf: day, statement: statement, tolerance: basis.rules.tolerance)
  }
}
