internal import DossierCore

extension Context {
  /// Prints the cases that a query finds, and on a terminal how many of how many; ranked, the best finds come first.
  ///
  /// Cases that cannot be read or reckoned are named on the error stream.
  mutating func listCases(
    _ query: Query, _ desk: Desk, _ columns: CaseColumnOptions, _ list: ListFormatOptions, isRanked: Bool = false
  ) throws -> ExitStatus {
    try columns.requireForm(list.format)
    let currency = desk.store.settings.value.currency
    var (chosen, gaps) = try finding(desk) { catalog in
      var choice = CaseChoice(columns, isRanked: isRanked, in: currency)
      let gaps =
        columns.wantsOnlyTotals
        ? try catalog.amounts(query) { choice.count($0) } : try catalog.lines(query) { choice.add($0) }
      return (choice, gaps)
    }
    warn(about: gaps)
    if chosen.found == 0 { note(on: query) }
    let lines = chosen.takeLines()
    let count = lines.count
    if columns.isBare {
      console.write(columns.bareText(of: lines))
    } else {
      let excerpts = isRanked ? desk.excerptLines(of: lines.map(\.summary.path), for: query) : nil
      let listing = try columns.listing(
        of: lines, chosen.sortedGroups(), excerpts: excerpts, totals: columns.totals ? chosen.totals() : nil,
        in: language, currency,
        palette())
      var output = console
      listing.write(as: list.format, width: tableWidth, palette: palette()) { output.write($0) }
      console = output
    }
    if world.terminals.standardError {
      let cases = gaps.total.counted("case")
      let found = chosen.found
      note(count == found || columns.wantsOnlyTotals ? "\(found) of \(cases)" : "\(count) of \(found) found, \(cases)")
    }
    return gaps.isEmpty ? .done : .partlyDone
  }

  /// Says on the error stream what a query that found nothing may have meant otherwise.
  mutating func note(on query: Query) {
    for told in query.notes { note(told.description.printable) }
  }

  /// Names what an answer lacks on the error stream.
  mutating func warn(about gaps: CaseGaps) {
    for error in gaps.unreadable { warn(about: error.error) }
    // Thousands of cases may lack the same rate: one line for each would hide what it is.
    var told: [String: Int] = [:]
    for problem in gaps.problems {
      let cause = "\(problem.problem)"
      told[cause, default: 0] += 1
      if told[cause] == 1 || gaps.problems.count <= Self.mostProblemsTold {
        warn(about: problem.problem.error, in: problem.path)
      }
    }
    let untold = gaps.problems.count - told.count
    if gaps.problems.count > Self.mostProblemsTold, untold > 0 {
      warn("\(untold) more cases cannot be reckoned for the same reasons", hint: "'dossier check' names each")
    }
  }

  /// Above so many cases that cannot be reckoned, one stands for all with the same reason.
  private static let mostProblemsTold = 20

  /// Reads the cases that a query finds; those that cannot be read are named on the error stream.
  mutating func find(_ query: Query, _ desk: Desk, asOf day: CalendarDate? = nil) throws -> FoundCases {
    let (paths, gaps) = try finding(desk, asOf: day) { try $0.paths(matching: query) }
    let read = desk.store.scan(paths, as: Case.self) { $0 }
    warn(about: gaps)
    if paths.isEmpty { note(on: query) }
    for error in read.errors { warn(about: error.error) }
    return FoundCases(files: read.values, isComplete: gaps.isEmpty && read.errors.isEmpty)
  }

  /// Paths that a user gave, relative to the store; they must be there.
  func storePaths(_ paths: [String], _ root: String) throws -> [String] {
    try paths.map { given in
      let path = storePath(given, root)
      guard try FileSystem.status(of: path.isEmpty ? root : "\(root)/\(path)") != nil else {
        let isElsewhere = ((try? FileSystem.status(of: world.absolutePath(given))) ?? nil) != nil
        throw CommandError(
          message: isElsewhere ? "'\(given)' is not in the store '\(root)'" : "there is nothing at '\(given)'",
          hint: "give a file or folder of the store")
      }
      return path
    }
  }

  /// A path that a user gave, relative to the store: it may be relative to where the user is, or to the store.
  func storePath(_ path: String, _ root: String) -> String {
    let full = world.absolutePath(path)
    if full == root { return "" }
    return full.hasPrefix(root + "/") ? String(full.dropFirst(root.count + 1)) : path
  }
}

/// The cases that a query found.
struct FoundCases {
  let files: [Loaded<Case>]
  /// Whether all could be read.
  let isComplete: Bool
}

extension SummaryProblem {
  /// The same as commands that reckon one case tell it.
  var error: any Error {
    switch self {
    case .load(let error): ActionError.load(error)
    case .ledger(let error): ActionError.ledger(error)
    }
  }
}
