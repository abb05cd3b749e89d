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

  @Flag(help: "Also add up the balances: by currency, and in the store's where the cases have exchange rates.")
  var totals = false

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("A limit is zero or more.") }
    guard !columns.columns.contains(where: \.isDescending) else {
      throw ValidationError("A '-' before a column belongs to --sort.")
    }
  }

  /// The list of cases, sorted, cut and added up as asked.
  /// - Throws: `CommandError` for totals in a form that has rows alone; `LedgerError.overflow`.
  func listing(of lines: [ListedCase], as format: ListFormat, in language: Language, _ currency: Currency) throws
    -> Listing
  {
    if totals, format != .text, format != .json {
      throw CommandError(
        message: "--totals has no place in \(format.rawValue)", hint: "take --format text or json", status: .usage)
    }
    let words = Words(language: language)
    var listing = Listing(schema: "dossier.cases/1", columns: columns.columns.map { $0.column.column(in: words) })
    let sorted = sort.map { lines.sorted(by: $0.isBefore) } ?? lines
    let listed = sorted.prefix(limit ?? sorted.count)
    listing.rows = listed.map { line in columns.columns.map { $0.column.cell(of: line, in: language) } }
    if totals {
      let sums = try CurrencyTotals(
        of: listed.compactMap { line in line.summary.item }, in: currency)
      listing.footer = sums.lines(in: language)
      listing.members = sums.members
    }
    return listing
  }
}

extension CaseSummary {
  /// What a total counts of the case; nil if it cannot be reckoned.
  fileprivate var item: CurrencyTotals.Item? {
    amounts.map { CurrencyTotals.Item(number: number, totals: $0.totals, exchangeRate: exchangeRate) }
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
  }

  /// Whether a case goes before another; cases that are equal in all columns stay in the store's order.
  func isBefore(_ left: ListedCase, _ right: ListedCase) -> Bool {
    for (column, isDescending) in columns {
      if let answer = column.key(of: left).goesBefore(column.key(of: right), descending: isDescending) {
        return answer
      }
    }
    return left.summary.path < right.summary.path
  }
}
