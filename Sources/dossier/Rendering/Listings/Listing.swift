internal import DossierCore

/// A list in any of the forms: its columns for people and programs, and one row a thing.
struct Listing: Sendable, Equatable {
  /// A column: its key in JSON and CSV, its title for people, how it is aligned.
  struct Column: Sendable, Equatable {
    let key: String
    let title: String
    var isNumber = false
    var mayBeCut = false
    /// How much of it must stay to tell rows apart.
    var least = Table.leastWidth
    /// Whether people see it; programs always do.
    var isShown = true
    /// Whether people see it only if a row has something to show in it.
    var isShownIfFilled = false
    /// Where a terminal has no room for all columns, how early people do without it: 1 first; nil if never.
    var yields: Int?
    /// Whether they do without it only where the others do not fit however they are cut.
    var yieldsLast = false
  }

  /// A cell: as programs get it, and as people read it.
  struct Cell: Sendable, Equatable {
    /// The value for programs; nil if there is none.
    let value: String?
    /// The value for people.
    let shown: String
    /// What the value is in JSON, where counts are numbers.
    private let kind: Kind

    private enum Kind: Equatable { case text, count, flag, tree(JSONValue) }

    /// The value in JSON.
    var json: JSONValue {
      switch kind {
      case .text: .text(value)
      case .count: value.flatMap { Int($0) }.map(JSONValue.integer) ?? .null
      case .flag: value.map { .bool($0 == "true") } ?? .null
      case .tree(let tree): tree
      }
    }

    init(_ value: String?, shown: String? = nil) {
      self.value = value
      self.shown = shown ?? value ?? ""
      kind = .text
    }

    /// A count.
    init(count: Int?, shown: String? = nil) {
      value = count.map(String.init)
      self.shown = shown ?? value ?? ""
      kind = .count
    }

    /// Several values: JSON has them one by one, other forms as people read them.
    init(tree: JSONValue, shown: String) {
      value = shown.isEmpty ? nil : shown
      self.shown = shown
      kind = .tree(tree)
    }

    /// Whether something is so.
    init(flag: Bool?, shown: String? = nil) {
      value = flag.map(String.init)
      self.shown = shown ?? value ?? ""
      kind = .flag
    }
  }

  /// A column with what stands in it of a thing.
  struct Field<Thing> {
    let column: Column
    let cell: (Thing) -> Cell

    init(_ column: Column, _ cell: @escaping (Thing) -> Cell) {
      self.column = column
      self.cell = cell
    }
  }

  /// The name and version of the list in JSON: `dossier.cases/1`.
  let schema: String
  let columns: [Column]
  var rows: [[Cell]] = []
  /// Lines above some rows, for people, by the row's place; what stands above the end stands below all rows.
  var above: [Int: String] = [:]
  /// Where some rows were found, for people, by the row's place.
  var below: [Int: ExcerptLine] = [:]
  /// What is said below the rows, for people.
  var footer: [String] = []
  /// What JSON has beside the rows.
  var members: [JSONValue.Member] = []

  /// The list in a form; lists without rows are empty, but for the header of CSV and TSV and JSON's brackets.
  func text(as format: ListFormat, width: Int?, palette: Palette) -> String {
    var text = ""
    write(as: format, width: width, palette: palette) { text += $0 }
    return text
  }

  /// Gives the list in a form away piece by piece: those that have a line a row are never there as a whole.
  func write(as format: ListFormat, width: Int?, palette: Palette, _ put: (String) -> Void) {
    switch format {
    case .csv, .tsv:
      let line = format == .csv ? DelimitedText.csvLine : DelimitedText.tsvLine
      put(line(columns.map(\.key)))
      for row in rows { put(line(row.map { $0.value ?? "" })) }
    case .jsonl: for row in rows { put(object(row).compact + "\n") }
    case .text, .json: put(whole(as: format, width: width, palette: palette))
    }
  }

  private func whole(as format: ListFormat, width: Int?, palette: Palette) -> String {
    switch format {
    case .text, .csv, .tsv, .jsonl:
      body(width: width, palette: palette) + footer.map { palette.bold($0) + "\n" }.joined()
    case .json:
      JSONValue.object(
        [
          JSONValue.Member(key: "schema", value: .string(schema)),
          JSONValue.Member(key: "rows", value: .array(rows.map(object))),
        ] + members
      ).indented + "\n"
    }
  }

  /// The table, with what stands between its rows.
  private func body(width: Int?, palette: Palette) -> String {
    let text = table(width: width).text(width: width, palette: palette)
    guard !above.isEmpty || !below.isEmpty else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let head = lines.count - rows.count
    var body = lines.prefix(head).map { $0 + "\n" }.joined()
    for (place, line) in lines.dropFirst(head).enumerated() {
      body +=
        (above[place].map { $0 + "\n" } ?? "") + line + "\n" + (below[place].map { $0.line(width: width) + "\n" } ?? "")
    }
    return body + (above[rows.count].map { $0 + "\n" } ?? "")
  }

  /// The columns that people see, as many as a terminal of this width has room for.
  private func table(width: Int?) -> Table {
    var shown = columns.indices.filter { place in
      columns[place].isShown && (!columns[place].isShownIfFilled || rows.contains { !$0[place].shown.isEmpty })
    }
    var table = table(of: shown)
    let early = shown.filter { columns[$0].yields != nil && !columns[$0].yieldsLast }
    for place in early.sorted(by: { yields($0) < yields($1) }) {
      if table.isLegible(in: width) { break }
      shown.removeAll { $0 == place }
      table = self.table(of: shown)
    }
    return table
  }

  private func yields(_ place: Int) -> Int { columns[place].yields ?? .max }

  private func table(of shown: [Int]) -> Table {
    Table(
      columns: shown.map { place in
        let column = columns[place]
        return Table.Column(
          title: column.title, alignment: column.isNumber ? .trailing : .leading, mayBeCut: column.mayBeCut,
          least: column.least, yields: column.yieldsLast ? column.yields : nil)
      },
      rows: rows.map { row in shown.map { row[$0].shown } })
  }

  /// What an answer that is no list says of one thing: the members that a row of a list has.
  static func members(_ columns: [Column], _ cells: [Cell]) -> [JSONValue.Member] {
    zip(columns, cells).compactMap { column, cell in
      cell.json == .null ? nil : JSONValue.Member(key: column.key, value: cell.json)
    }
  }

  private func object(_ row: [Cell]) -> JSONValue {
    .object(
      zip(columns, row).compactMap { column, cell in
        cell.json == .null ? nil : JSONValue.Member(key: column.key, value: cell.json)
      })
  }
}

extension Listing {
  /// A row a thing, whose cells are those of the columns.
  init<Thing>(schema: String, of things: [Thing], _ fields: [Field<Thing>]) {
    self.init(schema: schema, columns: fields.map(\.column))
    rows = things.map { thing in fields.map { $0.cell(thing) } }
  }
}
