internal import DossierCore

extension ReportSheet {
  /// The report in a form of lists.
  func text(as format: ListFormat, width: Int?, palette: Palette) -> String {
    switch format {
    case .text: text(width: width, palette: palette)
    case .json: json.indented + "\n"
    case .jsonl, .csv, .tsv: listing.text(as: format, width: nil, palette: .plain)
    }
  }

  private func text(width: Int?, palette: Palette) -> String {
    var text = palette.bold("\(name), \(about[0].lowercasedFirst)") + "\n"
    for line in about.dropFirst() { text += line.printable + "\n" }
    guard !parts.isEmpty else { return text + words[report: .nothing] + "\n" }
    for part in parts {
      text += "\n" + palette.bold(heading(part).printable) + "\n"
      for (place, (heading, table)) in tables(part).enumerated() {
        if let heading { text += (place > 0 ? "\n" : "") + heading + "\n" }
        text += table.pieces(fitting: width).map { $0.text(width: width, palette: palette) }.joined(separator: "\n")
      }
    }
    return text + (below.lines.isEmpty ? "" : "\n") + below.lines.map { palette.bold($0) + "\n" }.joined()
  }

  /// All rows of all tables, without totals.
  private var listing: Listing {
    let lead: [Listing.Column] =
      each.map { [Listing.Column(key: "each-\($0.rawValue)", title: "")] } ?? []
    let columns = parts.first?.columns ?? format.columns(kind, by: by)
    var listing = Listing(
      schema: schema, columns: lead + [Listing.Column(key: "currency", title: "")] + columns)
    for part in parts {
      let cells = each.map { _ in [Listing.Cell(part.section?.key)] } ?? []
      listing.rows += shown(part).map { cells + [Listing.Cell(part.currency.code)] + $0 }
    }
    return listing
  }
}

extension String {
  /// The text with a small first letter.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

extension Table {
  /// The table; where it is too wide without columns that say nothing, and where it still is, as few tables as possible,
  /// each with the first column and about as many others.
  func pieces(fitting width: Int?) -> [Table] {
    guard let width, !fits(width), columns.count > 2 else { return [self] }
    let table = withoutSilentColumns
    guard !table.fits(width) else { return [table] }
    var pieces = table.filled(upTo: width)
    for smaller in stride(from: width - 1, to: 0, by: -1) {
      let others = table.filled(upTo: smaller)
      guard others.count == pieces.count, others.allSatisfy({ $0.fits(width) }) else { break }
      pieces = others
    }
    return pieces
  }

  /// The table without columns that have no content but the first.
  var withoutSilentColumns: Table {
    narrowed(
      to: columns.indices.filter { place in
        place == 0 || rows.contains { place < $0.count && !$0[place].isEmpty }
      })
  }

  /// Tables with the first column and each as many others as fit.
  private func filled(upTo width: Int) -> [Table] {
    var pieces: [Table] = []
    var places = [0]
    for place in columns.indices.dropFirst() {
      if places.count > 1, !narrowed(to: places + [place]).fits(width) {
        pieces.append(narrowed(to: places))
        places = [0]
      }
      places.append(place)
    }
    return pieces + [narrowed(to: places)]
  }

  /// The table with some of its columns.
  func narrowed(to places: [Int]) -> Table {
    Table(
      columns: places.map { columns[$0] }, rows: rows.map { row in places.map { $0 < row.count ? row[$0] : "" } },
      separator: separator)
  }
}
