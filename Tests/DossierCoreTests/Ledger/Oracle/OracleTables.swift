import DossierCore

/// The tables by which random cases are reckoned: those of the program.
enum OracleTables {
  /// The tables that terms name, and whether a margin comes on top.
  static let names = [
    ("be-commercial", false), ("be-civil", false), ("nl-commercial", false), ("nl-statutory", false),
    ("uk-commercial", false), ("de-base", true), ("ecb-reference", true),
  ]

  static let tables = RateTables.builtIn(names.map { slug($0.0) })

  /// As the first line of what `Tests/Oracles/ledger.py` reads.
  static let line: JSONValue = [
    "tables": .object(
      tables.tables.sorted { $0.key < $1.key }.map { name, table in
        .init(
          key: name.text,
          value: .objectOfPresent([
            "renewed": .text(table.renewed?.rawValue), "fixed-at-start": .bool(table.fixedAtStart ?? false),
            "rows": .array(table.rows.map(row)),
          ]))
      })
  ]

  private static func row(_ row: RateRow) -> JSONValue {
    .objectOfPresent([
      "from": .text(row.from), "rate": .text(row.rate), "valid-to": .text(row.validTo),
      "contracts-from": .text(row.contractsFrom), "contracts-before": .text(row.contractsBefore),
    ])
  }
}
