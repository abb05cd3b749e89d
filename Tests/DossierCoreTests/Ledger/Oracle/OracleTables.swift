import DossierCore

/// The tables by which random cases are reckoned.
enum OracleTables {
  static let names = ["half-yearly", "uneven"]

  private static let rows: [String: [(from: String, rate: String)]] = [
    "half-yearly": (2010...2029).flatMap { year in
      [("\(year)-01-01", "\(year % 7 + 2).5"), ("\(year)-07-01", "\(year % 5 + 1).2346")]
    },
    "uneven": [("2010-01-01", "-0.88"), ("2013-03-16", "8.75"), ("2024-02-29", "0"), ("2024-06-03", "11.15")],
  ]

  static let tables = RateTables(
    Dictionary(
      uniqueKeysWithValues: rows.map { name, rows in
        let rows = rows.map {
          RateRow(from: day($0.from), rate: percent($0.rate), source: "drawn", status: .verified)
        }
        return (slug(name), RateTable(rows))
      }))

  /// As the first line of what `Tests/Oracles/ledger.py` reads.
  static let line: JSONValue = [
    "tables": .object(
      rows.sorted { $0.key < $1.key }.map { name, rows in
        .init(key: name, value: .array(rows.map { ["from": .string($0.from), "rate": .string($0.rate)] }))
      })
  ]
}
