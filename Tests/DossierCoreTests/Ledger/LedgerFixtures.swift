import DossierCore

/// A day as files have it.
func day(_ text: String) -> CalendarDate {
  guard let day = CalendarDate(text) else { preconditionFailure("'\(text)' is no day") }
  return day
}

/// An amount in euro.
func eur(_ text: String) -> Money {
  guard let amount = try? Money(text, currency: .euro) else { preconditionFailure("'\(text)' is no amount") }
  return amount
}

/// A rate in percent.
func percent(_ text: String) -> Rate {
  guard let rate = Rate(percent: text) else { preconditionFailure("'\(text)' is no rate") }
  return rate
}

/// The id of an entry: a letter and a number, filled up to eight characters.
func id(_ letter: String, _ number: Int = 1) -> Identifier {
  let digits = String(number)
  let text = letter + String(repeating: "0", count: 8 - letter.utf8.count - digits.utf8.count) + digits
  guard let id = Identifier(text) else { preconditionFailure("'\(text)' is no id") }
  return id
}

func slug(_ text: String) -> Slug {
  guard let slug = Slug(text) else { preconditionFailure("'\(text)' is no slug") }
  return slug
}

func invoice(
  _ number: Int = 1, _ amount: String, due: String, date: String? = nil, reference: String? = nil
) -> Invoice {
  Invoice(
    id: id("n", number), reference: reference ?? "R\(number)", date: day(date ?? "2020-01-01"), due: day(due),
    amount: eur(amount))
}

func payment(
  _ number: Int = 1, _ amount: String, on date: String, for invoice: String? = nil, by rule: Imputation? = nil
) -> Payment {
  Payment(id: id("p", number), date: day(date), amount: eur(amount), invoice: invoice, imputation: rule)
}

func contractual(
  _ rate: String, _ dayCount: DayCount = .actual365, compounding: Compounding = .none,
  starts: InterestStart = .dayAfterDue, paymentDay: PaymentDay = .counts
) -> InterestRule {
  InterestRule(
    basis: .rate(percent(rate)), dayCount: dayCount, compounding: compounding, starts: starts, paymentDay: paymentDay)
}

extension Claim {
  /// A claim in euro of a case that was opened on 2020-01-01.
  init(
    forwarded: String? = nil, opened: String = "2020-01-01", invoices: [Invoice] = [], credits: [CreditNote] = [],
    costs: [Cost] = [], payments: [Payment] = [], refunds: [Refund] = [], waivers: [Waiver] = [],
    holds: [Hold] = [], settlements: [Settlement] = [], notices: [Notice] = []
  ) {
    self.init(
      currency: .euro, opened: day(opened), forwarded: forwarded.map { day($0) }, invoices: invoices,
      credits: credits, costs: costs, payments: payments, refunds: refunds, waivers: waivers, holds: holds,
      settlements: settlements, notices: notices)
  }

  func statement(_ rules: ClaimRules, _ asOf: String, rates: RateTables = .none) throws -> Statement {
    try Ledger.statement(of: self, rules: rules, asOf: day(asOf), rates: rates)
  }
}

extension Statement {
  /// The parts of a payment's split as words: `interest n0000001 54.30`.
  func split(_ payment: Int = 1) -> [String] {
    explanation.splits.first { $0.id == id("p", payment) }?.parts.map {
      "\($0.bucket) \($0.position.words) \($0.amount)"
    }
      ?? []
  }

  /// What is open: costs, interest, damages, principal, over.
  var openWords: [String] {
    [open.costs, open.interest, open.damages, open.principal, open.over].map(\.description)
  }
}

extension Statement {
  /// The invoices: reference, date, due date, amount, interest, days, open principal and interest.
  var invoiceWords: [String] {
    invoices.map {
      "\($0.reference) \($0.date) \($0.due) \($0.amount) + \($0.interest) in \($0.days) days, "
        + "open \($0.open) + \($0.openInterest)"
    }
  }

  /// The rules that gave amounts: the day, the base, the rule's amount, its bound, what came off, the amount.
  var chargeWords: [String] {
    explanation.charges.map { charge in
      let bound = charge.bound.map { " (\($0.rawValue))" } ?? ""
      return "\(charge.due) of \(charge.base): \(charge.gross)\(bound) - fees \(charge.fees) "
        + "- earlier \(charge.earlier) = \(charge.amount)"
    }
  }
}

extension InterestExplanation {
  /// The periods: first and last day, days, year, base, rate.
  var words: [String] { periods.map(\.words) }
}

extension InterestPeriod {
  var words: String { "\(from)..\(to) \(days)/\(yearLength) \(base) \(rate)" }
}

extension Position {
  var words: String {
    switch self {
    case .invoice(let id): id.text
    case .recoveryFee(let id): "fee \(id)"
    case .cost(let id): id.text
    case .damages(let due, let invoice, let notice):
      "\(due)" + (invoice.map { " \($0)" } ?? "") + (notice.map { " by \($0)" } ?? "")
    case .refunded(let id): "refunded \(id)"
    }
  }
}
