extension IndexTable {
  /// The tables that say what the files say, and what follows from it: cases, what they list, parties, what these list.
  public static let plain: [IndexTable] =
    [CaseRow.table] + CaseTable.allCases.map(\.table) + [PartyTables.parties] + PartyTables.lists

  /// The columns with which each table of entries ends.
  public static let record: [IndexColumn] = CaseTables.record { (record: EntryRecord) in record }.map(\.column)

  /// The tables with which dossier finds cases and knows what changed.
  public static let own: [IndexTable] = [
    IndexTable(
      name: "meta", words: "A fact about the index",
      columns: [.text("key", "Its name"), .text("value", "What it is")], key: .columns(1)),
    IndexTable(
      name: "folders", words: "A folder as it was when it was looked at last",
      columns: [
        .text("path", "The folder, relative to the store"),
        IndexColumn(name: "listing", kind: .bytes, isRequired: true, words: "The names and stamps of its files"),
      ], key: .columns(1)),
    IndexTable(
      name: "unreadable", words: "A file that cannot be read", columns: [.text("path", "The file")],
      key: .columns(1)),
    IndexTable(
      name: "codes", words: "A code by which a case is found",
      columns: [.text("field", "The field of queries"), .text("code", "The code in its normal form"), ofCase],
      key: .none),
    IndexTable(
      name: "case_parties", words: "A party that a case names beside its creditor and debtor",
      columns: [
        .text("kind", "Its kind; with mentioned- in front if its terms do not count"), .text("slug", "Its slug"),
        ofCase,
      ], key: .none),
    IndexTable(
      name: "party_codes", words: "A code by which a party is found",
      columns: [.text("field", "The field of queries"), .text("code", "The code in its normal form"), ofParty],
      key: .none),
    IndexTable(
      name: "party_days", words: "A day by which a party is found",
      columns: [
        .text("field", "The field of queries"),
        IndexColumn(name: "day", kind: .day, isRequired: true, words: "The day"), ofParty,
      ], key: .none),
  ]

  private static let ofCase = IndexColumn.number("case_id", "The case; it may be gone")
  private static let ofParty = IndexColumn.number("party_id", "The party; it may be gone")
}
