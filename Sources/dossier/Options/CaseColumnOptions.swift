internal import ArgumentParser
internal import DossierCore

/// Which columns a list of cases has, in which order its rows come, and how many.
struct CaseColumnOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The columns, between commas.", valueName: "names"), transform: CaseColumns.init(argument:))
  var columns = CaseColumns(columns: CaseColumn.usual.map { ($0, false) })

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Sort by these columns; '-name' turns one round.", valueName: "names"),
    transform: CaseColumns.init(argument:))
  var sort: CaseColumns?

  @Option(help: ArgumentHelp("List at most so many.", valueName: "count")) var limit: Int?

  @Flag(
    help: "Also add up the balances of all cases found: by currency, and in the store's with the cases' exchange rates."
  )
  var totals = false

  @Option(
    help: ArgumentHelp("Put cases together that have the same in this column, with their balances.", valueName: "name"),
    transform: CaseColumn.init(argument:))
  var groupBy: CaseColumn?

  @Flag(help: "Print nothing but the cases' ids, one a line.") var ids = false

  @Flag(
    help: "Print nothing but the cases' numbers, or with --ids their ids, with a zero byte after each; so does -0.")
  var null = false

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("A limit is zero or more.") }
    guard !columns.columns.contains(where: \.isDescending) else {
      throw ValidationError("A '-' before a column belongs to --sort.")
    }
  }

  /// The same, with `-0` taken out of the words of a query.
  ///
  /// It is no option of the parser, which would take `-2023` and `-customer:10` for a bundle of letters with `0` in it.
  func taking(zeroFrom words: inout [String]) -> CaseColumnOptions {
    var options = self
    let end = words.firstIndex(of: "--") ?? words.endIndex
    if let place = words[..<end].firstIndex(of: "-0") {
      words.remove(at: place)
      options.null = true
    }
    return options
  }

  /// Whether only what names the cases is printed.
  var isBare: Bool { ids || null }

  /// Refuses what a form has no place for.
  /// - Throws: `CommandError`, which is wrong usage.
  func requireForm(_ format: ListFormat) throws(CommandError) {
    if totals, format != .text, format != .json {
      throw CommandError(
        message: "--totals has no place in \(format.rawValue)", hint: "take --format text or json", status: .usage)
    }
    if isBare, format != .text || totals || groupBy != nil {
      throw CommandError(
        message: "--ids and -0 print no table", hint: "leave out --format, --totals and --group-by", status: .usage)
    }
  }

  /// Whether no case is listed and their sum alone is asked.
  var wantsOnlyTotals: Bool { totals && limit == 0 && groupBy == nil && !isBare }

  /// What names each case, and nothing else.
  func bareText(of lines: [ListedCase]) -> String {
    lines.map { (ids ? $0.summary.id.text : $0.summary.number.text) + (null ? "\0" : "\n") }.joined()
  }
}

/// Columns by name, each maybe with a `-` before it.
struct CaseColumns: Sendable {
  let columns: [(column: CaseColumn, isDescending: Bool)]

  init(columns: [(column: CaseColumn, isDescending: Bool)]) { self.columns = columns }

  /// Reads an argument, for `transform:`.
  /// - Throws: `ArgumentProblem`.
  init(argument: String) throws {
    columns = try argument.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let name = String(part.hasPrefix("-") ? part.dropFirst() : part)
      guard let column = CaseColumn(rawValue: name) else {
        let names = CaseColumn.allCases.map(\.rawValue)
        let hint = Suggestion.hint(for: name, among: names) ?? "columns are \(names.joined(separator: ", "))"
        throw ArgumentProblem(description: "there is no column '\(name)'; \(hint)")
      }
      return (column, part.hasPrefix("-"))
    }
    var named: Set<CaseColumn> = []
    for (column, _) in columns where !named.insert(column).inserted {
      throw ArgumentProblem(description: "the column '\(column.rawValue)' is named twice")
    }
  }

  /// Whether a case goes before another; nil if they are equal in all columns.
  func order(_ left: ListedCase, _ right: ListedCase) -> Bool? {
    for (column, isDescending) in columns {
      if let answer = column.key(of: left).goesBefore(column.key(of: right), descending: isDescending) {
        return answer
      }
    }
    return nil
  }
}

extension CaseColumn {
  /// Reads an argument, for `transform:`.
  /// - Throws: `ArgumentProblem`.
  init(argument: String) throws {
    let columns = try CaseColumns(argument: argument).columns
    guard columns.count == 1, !columns[0].isDescending else {
      throw ArgumentProblem(description: "name one column")
    }
    self = columns[0].column
  }
}
