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

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("A limit is zero or more.") }
    guard !columns.columns.contains(where: \.isDescending) else {
      throw ValidationError("A '-' before a column belongs to --sort.")
    }
  }

  /// The list of cases, sorted and cut as asked.
  func listing(of lines: [ListedCase], in language: Language) -> Listing {
    let words = Words(language: language)
    var listing = Listing(schema: "dossier.cases/1", columns: columns.columns.map { $0.column.column(in: words) })
    let sorted = sort.map { lines.sorted(by: $0.isBefore) } ?? lines
    listing.rows = sorted.prefix(limit ?? sorted.count).map { line in
      columns.columns.map { $0.column.cell(of: line, in: language) }
    }
    return listing
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
    return left.path < right.path
  }
}
