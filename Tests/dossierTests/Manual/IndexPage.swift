import DossierCore

/// dossier-index(5): the tables of the index, from their declaration.
enum IndexPage {
  static let name = "dossier-index"

  /// A question to the tables, with the statement that answers it.
  static let examples = [
    (
      "What is open on each creditor's cases, by currency:",
      [
        "SELECT creditor, currency, count(*), sum(balance) / 100.0", "FROM cases WHERE status = 'open'",
        "GROUP BY creditor, currency",
      ]
    ),
    (
      "The unpaid invoices that are due, with the debtor's name and the day as a date:",
      [
        "SELECT c.number, d.name, i.reference, date(i.due * 86400, 'unixepoch'), i.open",
        "FROM invoices i JOIN cases c USING (case_id)",
        "LEFT JOIN parties d ON d.kind = 'debtor' AND d.slug = c.debtor",
        "WHERE i.counts AND i.open > 0 ORDER BY i.due",
      ]
    ),
    (
      "The last thing that happened on each case:",
      [
        "SELECT c.number, max(l.at), l.kind, l.subject",
        "FROM log l JOIN cases c USING (case_id) WHERE l.void_at IS NULL", "GROUP BY c.case_id",
      ]
    ),
  ]

  static func mdoc(date: CalendarDate) -> String {
    var page = MdocText()
    page.head(name, section: 5, "the tables of the index", date: date)
    page.section("SYNOPSIS")
    page.line(".Pa .dossier/index.sqlite")
    page.section("DESCRIPTION")
    page.text(
      "The index is a SQLite database that is derived of the files and may be removed at any time. "
        + "Any program may read it, none but dossier should write it. "
        + "It is as of the last command that listed or searched, and of the day in cases.as_of. "
        + "It holds private texts: nobody may read it who may not read the store.")
    page.line(".Pp")
    page.text(
      "Days are numbers counted from 1970-01-01, and times are texts with an offset as files have them (RFC 3339). "
        + "Amounts are whole numbers in minor units, cents for the euro, of the currency of the case. "
        + "What is asked with whether is 1 or 0. "
        + "Void entries have a row like all others: ask for counts where there is such a column, else for void_at. "
        + "Terms that are written into a case, rules of imputation and what a request would change are in the files alone."
    )
    page.section("TABLES")
    page.text("What files say, and what follows from it.")
    for table in IndexTable.plain { describe(table, in: &page) }
    page.line(".Ss Record of an entry")
    page.text("The last columns of each table of entries.")
    list(IndexTable.record, in: &page)
    page.section("TABLES OF DOSSIER ITSELF")
    page.text(
      "With these dossier finds cases and knows what changed; they change from version to version. "
        + "So do the tables of full text, texts and party_texts.")
    for table in IndexTable.own { describe(table, in: &page) }
    page.section("EXAMPLES")
    for (question, statement) in examples {
      page.text(question)
      page.line(".Bd -literal -offset indent")
      for line in statement { page.line(MdocText.escaped(line)) }
      page.line(".Ed")
    }
    page.section("SEE ALSO")
    page.line(".Xr dossier-index 1 ,")
    page.line(".Xr dossier-case 5")
    return page.text
  }

  private static func describe(_ table: IndexTable, in page: inout MdocText) {
    page.line(".Ss \(table.name)")
    page.text("\(table.words).")
    if case .columns(let count) = table.key, count > 1 {
      page.text("A row is known by \(table.columns.prefix(count).map(\.name).joined(separator: ", ")).")
    }
    let isOfEntries = table.columns.suffix(IndexTable.record.count).elementsEqual(IndexTable.record)
    list(isOfEntries ? table.columns.dropLast(IndexTable.record.count) : table.columns, in: &page)
    guard isOfEntries else { return }
    page.text("Then the columns below")
    page.line(".Sx Record of an entry .")
  }

  private static func list(_ columns: [IndexColumn], in page: inout MdocText) {
    page.line(".Bl -tag -width Ds -compact")
    for column in columns {
      page.line(".It Ic \(column.name) No \(kind(column))")
      page.text(column.words.prefix(1).uppercased() + column.words.dropFirst() + ".")
    }
    page.line(".El")
  }

  private static func kind(_ column: IndexColumn) -> String {
    let word =
      switch column.kind {
      case .text: "text"
      case .day: "day"
      case .time: "time"
      case .amount: "amount"
      case .number: "number"
      case .flag: "1 or 0"
      case .bytes: "bytes"
      }
    return column.isRequired ? "(\(word))" : "(\(word), or nothing)"
  }
}
