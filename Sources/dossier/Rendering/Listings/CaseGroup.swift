internal import DossierCore

/// Cases of a list that have the same in a column: how many, and what is owed on them, listed or not.
struct CaseGroup {
  /// The first of its cases by path, which shows what they have in common.
  private(set) var first: ListedCase
  /// What tells it from other groups.
  let key: Key
  private(set) var cases = 0
  private var tally: CurrencyTally

  /// What tells a group from others: a party by its slug, since two may have one name.
  struct Key: Hashable {
    let value: CaseColumn.SortKey
    let slug: Slug?

    /// Whether a group goes before another: by what is shown, then by slug.
    func goesBefore(_ other: Key) -> Bool {
      if let answer = value.goesBefore(other.value, descending: false) { return answer }
      return (slug?.text ?? "") < (other.slug?.text ?? "")
    }
  }

  init(_ line: ListedCase, by column: CaseColumn, in currency: Currency) {
    first = line
    key = column.groupKey(of: line)
    tally = CurrencyTally(in: currency)
  }

  /// Takes a case that was found.
  mutating func add(_ line: ListedCase) {
    cases += 1
    if line.isBefore(first) { first = line }
    if let owed = line.summary.owed { tally.add(owed) }
  }

  /// What is owed on its cases.
  /// - Throws: `LedgerError.overflow`.
  func totals() throws -> CurrencyTotals { try tally.totals() }
}

extension CaseColumn {
  /// What tells the group of a case from others.
  func groupKey(of line: ListedCase) -> CaseGroup.Key {
    let slug: Slug? =
      switch self {
      case .debtor: line.summary.debtor
      case .creditor: line.summary.creditor
      case .agency: line.summary.agency
      case .holder: line.summary.holder.party
      default: nil
      }
    return CaseGroup.Key(value: key(of: line), slug: slug)
  }
}
