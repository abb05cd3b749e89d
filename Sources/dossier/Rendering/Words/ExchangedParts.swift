internal import DossierCore

/// What of cases waits, was sent or was taken, in the same words wherever bundles are spoken of.
struct ExchangedParts {
  /// Of how many cases.
  var cases = 1
  /// How many hand-overs began.
  var handovers = 0
  /// How many hand-overs ended.
  var ends = 0
  /// How many entries there are, by list.
  var entries: [EntryList: Int] = [:]
  /// How many entries were made void, answered or released.
  var changed = 0
  /// How many files of entries are missing on one side.
  var files = 0
  /// How many references there are.
  var references = 0
  /// Of how many cases the fields come that only the holder writes.
  var states = 0

  /// The parts: `2 log entries`, `1 entry changed`, `state of the case`; entries may have a sign before them.
  func words(sign: String = "") -> [String] {
    var words: [String] = []
    func add(_ count: Int, _ one: String, _ many: String? = nil, sign: String = "") {
      if count > 0 { words.append(sign + count.counted(one, many)) }
    }
    add(handovers, "hand-over")
    add(ends, "end of a hand-over", "ends of hand-overs")
    for list in EntryList.allCases { add(entries[list] ?? 0, list.singular, list.plural, sign: sign) }
    add(changed, "entry changed", "entries changed")
    add(files, "missing file")
    add(references, "reference")
    if states > 0 { words.append(cases == 1 ? "state of the case" : "state of \(states.counted("case"))") }
    return words
  }
}

extension EntryList {
  /// What one entry is called.
  var singular: String {
    switch self {
    case .invoices: "invoice"
    case .credits: "credit note"
    case .costs: "cost"
    case .payments: "payment"
    case .refunds: "refund"
    case .waivers: "waiver"
    case .holds: "hold"
    case .promises: "promise"
    case .plans: "plan"
    case .settlements: "settlement"
    case .requests: "request"
    case .attachments: "attachment"
    case .log: "log entry"
    }
  }

  var plural: String { self == .log ? "log entries" : singular + "s" }
}
