import DossierCore

/// Draws cases whose days crowd together around due dates, holidays, leap days and the days on which rates change.
struct RandomCase {
  /// The rules of imputation that terms name.
  static let presets = ImputationPreset.allCases.map(\.rawValue)
  /// A word in ten is a day on which something special happens.
  private static let specials = [
    "2013-03-15", "2013-03-16", "2014-07-28", "2014-07-29", "2015-03-15", "2016-02-29", "2019-12-31", "2023-12-30",
    "2023-12-31", "2024-02-28", "2024-02-29", "2024-03-29", "2024-04-01", "2024-05-09", "2024-05-20", "2024-06-30",
    "2024-07-19", "2024-12-24", "2025-02-28", "2025-04-17", "2025-04-26", "2026-01-01", "2026-04-03",
  ].map { day($0) }

  var numbers: RandomNumbers
  /// The first day on which anything happens, and about the last.
  let start, end: CalendarDate
  private let crowded: [CalendarDate]

  init(seed: UInt64) {
    numbers = RandomNumbers(seed: seed)
    let special = numbers.pick(Self.specials)
    start = special.adding(days: -numbers.below(500))
    end = min(start.adding(days: 60 + numbers.below(numbers.chance(30) ? 1000 : 500)), day("2026-12-31"))
    let (first, span) = (start, start.days(to: end))
    var crowded = [special, special.adding(days: 1)]
    for _ in 0..<4 { crowded.append(first.adding(days: numbers.below(span))) }
    self.crowded = crowded
  }

  /// Half of the days are one of six, the others any of the time.
  mutating func date() -> CalendarDate {
    if numbers.chance(50) { return numbers.pick(crowded) }
    return start.adding(days: numbers.below(start.days(to: end)))
  }

  /// A day on or soon after another.
  mutating func soon(after day: CalendarDate) -> CalendarDate {
    day.adding(days: numbers.pick([0, 1, 1, 2, 3, 5, 13, 14, 15, 16, 17, 18, 20, 30, 60, 90]))
  }

  mutating func maybe(_ percent: Int, _ value: (inout RandomCase) -> JSONValue) -> JSONValue {
    numbers.chance(percent) ? value(&self) : .null
  }

  mutating func list(_ most: Int, _ value: (inout RandomCase, Int) -> JSONValue) -> [JSONValue] {
    (0..<numbers.below(most + 1)).map { value(&self, $0) }
  }

  /// Draws a case, its creditor and the day as of which it is reckoned.
  mutating func next() -> OracleCase {
    let terms = RandomTerms(&numbers)
    let invoices = (0...numbers.below(4)).map { invoice($0) }
    let names: [String?] = invoices.flatMap { [$0.id, $0.reference] } + [nil, nil, nil, nil, "R9"]
    var payments = list(5) { $0.payment($1, invoices, names) }
    let returns = numbers.chance(25) ? takingBack(payments) : []
    let refunds = list(1) { $0.refund($1) }
    payments = numbers.shuffled(payments + returns)
    let notices = (0..<numbers.below(2) + (terms.asksForNotice ? 2 : 0)).map { notice($0, invoices) }
    let document: JSONValue = .objectOfPresent([
      "dossier": "1", "id": "t3kq7x9m2pd4", "number": "232/0991/37210", "status": "open", "creditor": "creditor",
      "debtor": "debtor", "co-debtors": [["debtor": "other"]],
      "contract-date": maybe(30) { .text($0.date().adding(days: -30)) }, "currency": "EUR", "terms": terms.json,
      "imputation": maybe(25) { $0.numbers.imputation(Self.presets) }, "opened": .string("\(date())T12:00:00+02:00"),
      "forwarded": maybe(60) { .text($0.date()) }, "invoices": .array(numbers.shuffled(invoices.map(\.json))),
      "credits": .array(list(numbers.pick([0, 0, 2])) { $0.credit($1, names) }),
      "costs": .array(list(numbers.pick([0, 2])) { $0.cost($1, names) }), "payments": .array(payments),
      "refunds": .array(refunds), "waivers": .array(list(numbers.pick([0, 0, 2])) { $0.waiver($1) }),
      "holds": .array(list(numbers.pick([0, 0, 2])) { $0.hold($1, names) }),
      "settlements": .array(list(numbers.pick([0, 0, 2])) { $0.settlement($1) }),
      "log": .array(notices),
    ])
    let creditor: JSONValue = .objectOfPresent([
      "size": numbers.pick(["sme", "large", nil]), "vat-deductible": numbers.pick([true, false, false, nil]),
    ])
    return OracleCase(document: document, creditor: creditor, asOf: numbers.chance(50) ? end : date())
  }
}

/// An invoice that was drawn.
struct RandomInvoice {
  let id: String
  let reference: String
  let due: CalendarDate
  let json: JSONValue
}
