internal import DossierCore

/// The cases of a list while they are found: in the order and number that were asked for, and added up.
///
/// With a limit it holds little more than so many cases at a time, however many are found.
struct CaseChoice {
  private let options: CaseColumnOptions
  private let isRanked: Bool
  private var held: [ListedCase] = []
  private var tally: CurrencyTally
  /// How many cases were found, listed or not.
  private(set) var found = 0
  private var groups: [CaseGroup.Key: CaseGroup] = [:]
  private let currency: Currency

  /// How many cases are held at least before those are let go that are beyond the limit.
  private static let leastHeld = 1024

  init(_ options: CaseColumnOptions, isRanked: Bool, in currency: Currency) {
    self.options = options
    self.isRanked = isRanked
    self.currency = currency
    tally = CurrencyTally(in: currency)
  }

  /// Takes a case that was found.
  mutating func add(_ line: ListedCase) {
    found += 1
    if options.totals, let owed = line.summary.owed { tally.add(owed) }
    if let column = options.groupBy {
      groups[column.groupKey(of: line), default: CaseGroup(line, by: column, in: currency)].add(line)
    }
    guard let limit = options.limit else {
      held.append(line)
      return
    }
    guard limit > 0 else { return }
    held.append(line)
    if held.count >= max(limit * 2, Self.leastHeld) { cut() }
  }

  /// Adds up a case of which nothing else is asked.
  mutating func count(_ owed: CurrencyTotals.Item) {
    found += 1
    tally.add(owed)
  }

  /// What is owed on all cases that were found, listed or not.
  /// - Throws: `LedgerError.overflow`.
  func totals() throws -> CurrencyTotals { try tally.totals() }

  /// The groups of all cases that were found, listed or not, in order.
  func sortedGroups() -> [CaseGroup] { groups.values.sorted { $0.key.goesBefore($1.key) } }

  /// Gives the cases to list away; those with the same in the column of groups stand together.
  mutating func takeLines() -> [ListedCase] {
    cut()
    var lines: [ListedCase] = []
    swap(&lines, &held)
    if let column = options.groupBy {
      lines.sort { left, right in
        let (own, other) = (column.groupKey(of: left), column.groupKey(of: right))
        return own == other ? goesBefore(left, right) : own.goesBefore(other)
      }
    }
    return lines
  }

  private mutating func cut() {
    held.sort(by: goesBefore)
    if let limit = options.limit, held.count > limit { held.removeSubrange(limit...) }
  }

  /// By the columns asked for, then the better find, then by path.
  private func goesBefore(_ left: ListedCase, _ right: ListedCase) -> Bool {
    if let answer = options.sort?.order(left, right) { return answer }
    return isRanked ? ListedCase.isBetter(left, right) : left.isBefore(right)
  }
}

extension ListedCase {
  /// Whether the file of a case goes before that of another: by the month of opening, then by name.
  func isBefore(_ other: ListedCase) -> Bool {
    summary.path.utf8.lexicographicallyPrecedes(other.summary.path.utf8)
  }
}
