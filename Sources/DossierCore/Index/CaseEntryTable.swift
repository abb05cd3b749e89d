/// The tables of entries, each row one entry of a case in the order of the figures.
enum CaseEntryTable: String, CaseIterable {
  case invoices, credits, payments, promises, plans, closings, handovers, holds, requests, waiting

  /// The columns after `case_id` and `place`; amounts are in minor units of the case's currency, days are counted from
  /// 1970-01-01.
  var columns: [String] {
    switch self {
    case .invoices: ["reference TEXT", "date INTEGER", "due INTEGER", "amount INTEGER", "open INTEGER"]
    case .credits: ["invoice INTEGER", "date INTEGER", "amount INTEGER"]
    case .payments: ["id TEXT", "date INTEGER", "amount INTEGER", "received_by TEXT", "returned TEXT"]
    case .promises: ["date INTEGER", "until INTEGER", "amount INTEGER", "outcome TEXT"]
    case .plans: ["agreed INTEGER", "total INTEGER", "paid INTEGER", "overdue INTEGER", "outcome TEXT"]
    case .closings: ["at TEXT", "reason TEXT"]
    case .handovers: ["agency TEXT", "\"from\" INTEGER", "ended INTEGER", "outcome TEXT"]
    case .holds: ["reason TEXT"]
    case .requests: ["kind TEXT"]
    case .waiting: ["kind TEXT", "day INTEGER", "amount INTEGER"]
    }
  }

  var definition: String {
    """
    CREATE TABLE \(rawValue)(case_id INTEGER NOT NULL, place INTEGER NOT NULL, \(columns.joined(separator: ", ")), \
    PRIMARY KEY(case_id, place)) WITHOUT ROWID
    """
  }

  var insertion: String {
    let marks = Array(repeating: "?", count: columns.count + 2).joined(separator: ", ")
    return "INSERT INTO \(rawValue) VALUES (\(marks))"
  }

  var deletion: String { "DELETE FROM \(rawValue) WHERE case_id = ?" }

  /// All rows in the order of the cases, or those of one case.
  func selection(ofOne: Bool) -> String {
    let names = columns.map { $0.split(separator: " ")[0] }.joined(separator: ", ")
    return "SELECT case_id, \(names) FROM \(rawValue) \(ofOne ? "WHERE case_id = ?" : "") ORDER BY case_id, place"
  }
}
