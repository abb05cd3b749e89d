/// The tables of the index: plain and readable with `sqlite3`, but nothing in them is only there.
///
/// What files say is in plain tables (`IndexTable.plain`), a fact in one place. What is there twice is packed for speed
/// and called so: `cases.packed_…` saves a list the walk through five tables beside the cases, and `codes`, `party_codes`,
/// `party_days`, `case_parties` and the full-text tables hold texts in the form in which queries compare them.
///
/// A case keeps its `case_id` until its text changes; then it gets a new one that was never used. So what is found by an
/// old one in `codes` or `texts`, from which nothing is deleted, leads nowhere.
enum IndexSchema {
  /// What the ledger makes of cases and what is packed into columns: to be raised when it changes.
  ///
  /// A change between two versions of the program is known by those, and one of the statements below by their digest.
  static let version = "6"

  /// What tells these tables from those of another form: FNV-1a of the statements that make them.
  static let digest: String = {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for statement in tables + indexes {
      for byte in statement.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return String(hash, radix: 16)
  }()

  /// The columns of full-text tables for fields; texts of no field are in `words`.
  static let caseTextFields: [QueryField] = [
    .number, .reference, .customer, .invoice, .imported, .handler, .file, .text,
  ]
  static let partyTextFields: [QueryField] = [
    .creditor, .debtor, .agency, .holder, .name, .email, .street, .city,
  ]

  /// The fields whose codes can be looked up; those of others are few, and packed into `cases.packed_codes`.
  static let lookedUp: Set<QueryField> = [.number, .reference, .customer, .invoice, .handler, .file, .imported]

  static let tables: [String] =
    (IndexTable.own + IndexTable.plain).map(\.definition) + [
      "CREATE UNIQUE INDEX parties_by_slug ON parties(kind, slug)",
      fullText("party_texts", partyTextFields),
      fullText("texts", caseTextFields),
    ]

  /// Made after a first filling: that is faster than filling them row by row.
  static let indexes = [
    "CREATE INDEX party_codes_by_code ON party_codes(field, code, party_id)",
    "CREATE UNIQUE INDEX cases_by_path ON cases(path)",
    "CREATE INDEX cases_by_id ON cases(id)",
    "CREATE INDEX cases_by_creditor ON cases(creditor)",
    "CREATE INDEX cases_by_debtor ON cases(debtor)",
    "CREATE INDEX cases_by_holder ON cases(holder_slug)",
    "CREATE INDEX cases_by_through ON cases(through)",
    "CREATE INDEX case_parties_by_slug ON case_parties(kind, slug, case_id)",
    "CREATE INDEX codes_by_code ON codes(field, code, case_id)",
  ]

  private static func fullText(_ name: String, _ fields: [QueryField]) -> String {
    let columns = (fields.map(\.rawValue) + ["words"]).map { "\"\($0)\"" }.joined(separator: ", ")
    return "CREATE VIRTUAL TABLE \(name) USING fts5(\(columns), content='', tokenize='ascii')"
  }
}
