/// What is agreed on one of many cases, for lists of it.
public struct ListedAgreements: Sendable {
  /// The case.
  public let file: Case
  /// What became of it as of the day.
  public let agreements: Agreements
  /// What is owed as of the day; nil if nothing of the case asks for it, or if it cannot be reckoned.
  public let statement: Statement?
}

extension Desk {
  /// What is agreed on cases as of a day, in the given order; cases without any of the entries asked for are left out.
  ///
  /// Settlements, waivers and refunds are reckoned; promises, plans and holds need no terms.
  ///
  /// - Returns: The cases, and why some could not be reckoned, by path.
  public func agreements(
    _ list: EntryList, of files: [Loaded<Case>], asOf day: CalendarDate
  ) -> (cases: [ListedAgreements], problems: [(path: String, error: ActionError)]) {
    var bases = ClaimBasisCache(store)
    var cases: [ListedAgreements] = []
    var problems: [(path: String, error: ActionError)] = []
    for file in files where !file.value.entries(of: list).isEmpty {
      var statement: Statement?
      if [.settlements, .waivers, .refunds].contains(list) {
        do throws(ActionError) {
          statement = try self.statement(of: file, asOf: day, by: &bases)
        } catch {
          problems.append((file.path, error))
        }
      }
      cases.append(
        ListedAgreements(
          file: file.value, agreements: Agreements(of: file.value, asOf: day, statement: statement),
          statement: statement))
    }
    return (cases, problems)
  }
}
