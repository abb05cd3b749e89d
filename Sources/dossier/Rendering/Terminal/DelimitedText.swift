/// Rows of fields as text for other programs.
enum DelimitedText {
  /// CSV as RFC 4180 has it: commas, quotes where needed, CR LF after each row.
  static func csv(_ rows: some Sequence<[String]>) -> String { rows.map(csvLine).joined() }

  /// One row of CSV with its end.
  static func csvLine(_ row: [String]) -> String { row.map(quoted).joined(separator: ",") + "\r\n" }

  /// Fields between tabs, LF after each row; tabs, line ends and backslashes in a field are written `\t \n \r \\`.
  static func tsv(_ rows: some Sequence<[String]>) -> String { rows.map(tsvLine).joined() }

  /// One row of TSV with its end.
  static func tsvLine(_ row: [String]) -> String { row.map(escaped).joined(separator: "\t") + "\n" }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
    guard needsQuotes || field.first == " " || field.last == " " else { return field }
    var text = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }

  private static func escaped(_ field: String) -> String {
    var text = ""
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\\": text += "\\\\"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
