import Dispatch
import DossierCore

/// Statements of many cases in memory, and the same bookings as a journal for a peer that only adds them up.
struct StatementBench {
  static let asOf = "2026-06-30"
  private let claims: [Claim]
  private let rules: ClaimRules
  private let rates: RateTables

  /// Draws cases of two invoices and a payment, due from 2022 to 2025: statutory rates, a fee an invoice, a clause.
  init(cases: Int) throws {
    let rules = ClaimRules(
      interest: InterestRule(basis: .table(try Self.need(Slug("be-commercial")), margin: .zero)),
      damages: DamagesRule(.percent(try Self.need(Rate(percent: "10")), minimum: nil, maximum: nil), due: .due),
      recoveryFee: .amount(Money(minorUnits: 4000, currency: .euro)))
    self.rules = rules
    rates = .builtIn(rules.tables)
    var numbers = Numbers(seed: 7)
    let start = try Self.need(CalendarDate("2022-01-01"))
    claims = (0..<cases).map { _ in
      func day(_ after: CalendarDate, _ within: Int) -> CalendarDate {
        after.adding(days: Int.random(in: 1...within, using: &numbers))
      }
      func id() -> Identifier { Identifier(length: Identifier.entryLength, using: &numbers) }
      let invoices = (0..<2).map { place in
        let date = day(start, 1200)
        return Invoice(
          id: id(), reference: "R\(place)", date: date, due: date.adding(days: 30),
          amount: Money(minorUnits: Int64.random(in: 5_000...500_000, using: &numbers), currency: .euro))
      }
      let paid = Money(minorUnits: Int64.random(in: 1_000...100_000, using: &numbers), currency: .euro)
      let payment = Payment(id: id(), date: day(invoices[0].due, 200), amount: paid)
      return Claim(currency: .euro, opened: invoices[0].due, invoices: invoices, payments: [payment])
    }
  }

  private static func need<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw BenchError() }
    return value
  }

  /// Writes the bookings of all cases in the order of their days, three a case, each in an account of its case.
  func write(journal path: String) throws {
    var bookings: [(day: CalendarDate, text: String)] = []
    for (place, claim) in claims.enumerated() {
      let account = "Cases:C\(place / 1000):N\(place % 1000)"
      for invoice in claim.invoices {
        bookings.append(
          (invoice.date, "\(invoice.date) \(invoice.reference)\n  \(account)  \(invoice.amount) EUR\n  Sales\n\n"))
      }
      for payment in claim.payments {
        bookings.append((payment.date, "\(payment.date) payment\n  \(account)  -\(payment.amount) EUR\n  Bank\n\n"))
      }
    }
    bookings.sort { $0.day < $1.day }
    try FileSystem.create(
      path, bytes: Array(bookings.map(\.text).joined().utf8), ownership: FileOwnership(mode: 0o600), syncing: false)
  }

  /// Makes all statements with so many threads, and says how long that took.
  func seconds(threads: Int) throws -> Double {
    let asOf = try Self.need(CalendarDate(Self.asOf))
    let elapsed = ContinuousClock().measure {
      DispatchQueue.concurrentPerform(iterations: threads) { thread in
        for place in stride(from: thread, to: claims.count, by: threads) {
          let statement = try? Ledger.statement(of: claims[place], rules: rules, asOf: asOf, rates: rates)
          precondition(statement?.totals.balance != nil, "a case could not be reckoned")
        }
      }
    }
    return Double(elapsed.components.attoseconds) / 1e18 + Double(elapsed.components.seconds)
  }
}
