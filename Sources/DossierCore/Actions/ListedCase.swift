/// A case as one line of a list.
public struct ListedCase: Sendable {
  /// The file, relative to the store.
  public let path: String
  /// The case.
  public let value: Case
  /// The creditor's name, or its slug if the file cannot be read.
  public let creditor: String
  /// The debtor's name, or its slug if the file cannot be read.
  public let debtor: String
  /// Who handles it.
  public let holder: Holder
  /// What is owed as of the day; nil if it cannot be reckoned.
  public let totals: StatementTotals?
  /// The conditions that hold on the day beside open and closed, in this order.
  public let states: [CaseState]
  /// Its age in days: until the day, or until it was closed.
  public let ageDays: Int
}

extension Desk {
  /// Lines of a list of cases, in the given order; the names of parties are read once each.
  ///
  /// - Returns: The lines, and why some balances could not be reckoned, by path.
  /// - Throws: `ActionError.load` if an agency that has a case cannot be read.
  public func listed(
    of files: [Loaded<Case>]
  ) throws(ActionError) -> (rows: [ListedCase], problems: [(path: String, error: ActionError)]) {
    var bases = ClaimBasisCache(store)
    var creditors: [Slug: String] = [:]
    var debtors: [Slug: String] = [:]
    var rows: [ListedCase] = []
    var problems: [(path: String, error: ActionError)] = []
    rows.reserveCapacity(files.count)
    for file in files {
      let value = file.value
      let creditor =
        creditors[value.creditor] ?? (try? store.creditor(value.creditor).value.organisation.name)
        ?? value.creditor.text
      let debtor = debtors[value.debtor] ?? (try? store.debtor(value.debtor).value.name) ?? value.debtor.text
      creditors[value.creditor] = creditor
      debtors[value.debtor] = debtor
      var statement: Statement?
      do throws(ActionError) {
        statement = try self.statement(of: file, asOf: actor.today, by: &bases)
      } catch {
        problems.append((file.path, error))
      }
      let last = value.closed?.at.date ?? actor.today
      rows.append(
        ListedCase(
          path: file.path, value: value, creditor: creditor, debtor: debtor, holder: try holder(of: value),
          totals: statement?.totals,
          states: value.states(Agreements(of: value, asOf: actor.today, statement: statement)),
          ageDays: max(0, value.opened.date.days(to: last))))
    }
    return (rows, problems)
  }
}
