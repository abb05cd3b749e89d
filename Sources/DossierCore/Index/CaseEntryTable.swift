/// The tables that figures are read from, each with the rows that count as of the day.
enum CaseEntryTable: CaseIterable {
  case invoices, credits, payments, promises, plans, closings, handovers, holds, requests, waiting

  private var table: CaseTable {
    switch self {
    case .invoices: .invoices
    case .credits: .credits
    case .payments: .payments
    case .promises: .promises
    case .plans: .plans
    case .closings: .closings
    case .handovers: .handovers
    case .holds: .holds
    case .requests: .requests
    case .waiting: .waiting
    }
  }

  /// The columns that are read, after the case.
  private var columns: String {
    switch self {
    case .invoices: "reference, date, due, amount, open, position"
    case .credits: "invoice_position, date, amount"
    case .payments: "id, date, amount, received_by, returned"
    case .promises: "id, date, until, amount, outcome"
    case .plans: "id, agreed, total, paid, overdue, outcome"
    case .closings: "at, reason"
    case .handovers: "agency, at, is_open, ended_at, outcome"
    case .holds: "id, starts, reason"
    case .requests: "kind"
    case .waiting: "kind, day, amount"
    }
  }

  /// Which rows count.
  private var condition: String {
    switch self {
    case .invoices, .payments, .handovers: "counts"
    case .credits: "counts AND invoice_position IS NOT NULL"
    case .promises, .plans: "outcome IS NOT NULL"
    case .holds: "in_force"
    case .requests: "unanswered"
    case .closings, .waiting: "true"
    }
  }

  /// All rows in the order of the cases, or those of one case.
  func selection(ofOne: Bool) -> String {
    """
    SELECT case_id, \(columns) FROM \(table.table.name) WHERE \(ofOne ? "case_id = ? AND " : "")\(condition) \
    ORDER BY case_id, position
    """
  }
}
