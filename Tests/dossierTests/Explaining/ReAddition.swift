import DossierCore
import Foundation

/// Adds a statement up again from what `--explain --format json` says, with nothing but its figures.
///
/// Each difference between a figure of the statement and the same figure added up is a sentence in `differences`.
struct ReAddition {
  private(set) var differences: [String] = []
  private let statement: JSONFigures
  private let explanation: JSONFigures

  init(_ json: Data) throws {
    statement = JSONFigures(try JSONSerialization.jsonObject(with: json))
    explanation = statement["explanation"]
    addInterest()
    addCompounded()
    addCharges()
    addCaps()
    addSplits()
    addTotals()
    addOpen()
  }

  /// Where payments, credits and waivers went.
  private var parts: [JSONFigures] {
    (explanation["splits"].list + explanation["waivers"].list).flatMap { $0["parts"].list }
  }

  private mutating func compare(_ what: String, _ stated: Int128, _ added: Int128) {
    if stated != added { differences.append("\(what): \(stated) is stated, \(added) adds up") }
  }

  private func positions(_ type: String) -> [JSONFigures] {
    statement["positions"].list.filter { $0["type"].text == type }
  }

  /// base × rate × days ÷ year of each period; the sum rounded once is what the position says.
  private mutating func addInterest() {
    for invoice in explanation["interest"].list {
      let id = invoice["invoice"].text
      compare("interest of \(id)", invoice["rounded"].cents, interest(of: invoice["periods"].list))
      let position = positions("invoice").first { $0["id"].text == id }
      compare("interest of \(id) in its position", position?["interest"].cents ?? -1, invoice["rounded"].cents)
      let days = invoice["periods"].list.reduce(0) { $0 + $1["days"].number }
      compare("days of \(id)", Int128(position?["days"].number ?? -1), Int128(days))
    }
  }

  /// The interest of periods, rounded once.
  private func interest(of periods: [JSONFigures]) -> Int128 {
    // 1,603,080 is divisible by 360, 365 and 366.
    let sum = periods.reduce(Int128(0)) { sum, period in
      let rate = Int128(Rate(percent: period["rate"].text.replacing("-", with: ""))?.millionths ?? 0)
      let sign: Int128 = period["rate"].text.hasPrefix("-") ? -1 : 1
      return sum + sign * period["base"].cents * rate * Int128(period["days"].number)
        * (1_603_080 / Int128(period["year"].number))
    }
    let unit: UInt128 = 1_603_080 * 1_000_000
    return Int128((sum.magnitude * 2 + unit) / (unit * 2)) * (sum < 0 ? -1 : 1)
  }

  /// What joins the base on a day is the interest of the periods before it that is unpaid, and so much the base grows.
  ///
  /// Of what was taken back it is not said where it had gone before, so that such statements are left out.
  private mutating func addCompounded() {
    guard explanation["splits"].list.allSatisfy({ $0["returned"].cents == 0 }) else { return }
    for invoice in explanation["interest"].list {
      let id = invoice["invoice"].text
      let own = parts.filter { $0["invoice"].text == id && !$0["damages"].isThere }
      func paid(_ buckets: Set<String>, from: String, before day: String) -> Int128 {
        own.filter { buckets.contains($0["bucket"].text) && $0["on"].text >= from && $0["on"].text < day }
          .reduce(0) { $0 + $1["amount"].cents }
      }
      let periods = invoice["periods"].list
      var last: (day: String, amount: Int128) = ("", 0)
      for joined in invoice["compounded"].list {
        let (day, amount) = (joined["on"].text, joined["amount"].cents)
        let accrued = interest(of: periods.filter { $0["to"].text < day })
        compare("what joins the base of \(id) on \(day)", amount, accrued - paid(["interest"], from: "", before: day))
        let next = periods.first { $0["from"].text == day }
        let isHeld = explanation["holds"].list.contains { $0["stops-interest"].isTrue && $0["from"].text <= day }
        if let next, let before = periods.last(where: { $0["to"].text < day }), !isHeld {
          let then = max(0, last.amount - paid(["interest"], from: last.day, before: before["to"].text))
          let principal = paid(["principal"], from: before["to"].text, before: day)
          compare(
            "growth of the base of \(id) on \(day)", next["base"].cents - before["base"].cents,
            amount - then - principal)
        }
        last = (day, amount)
      }
    }
  }

  /// What a rule gives, less fees, less what fell due before.
  private func net(of charge: JSONFigures) -> Int128 {
    max(0, max(0, charge["gross"].cents - charge["fees"].cents) - charge["earlier"].cents)
  }

  /// A damages clause that gives more than the law allows gives nothing, or all that the law allows and no more.
  ///
  /// Charges of a day with the same cap are of one notice, or of several that are alike.
  private mutating func addCaps() {
    let capped = explanation["charges"].list.filter { $0["cap"].isThere }
    let groups = Dictionary(grouping: capped) { charge in
      [charge["due"].text] + ["balance", "asked", "most", "outcome"].map { charge["cap"][$0].text }
    }
    for charges in groups.values {
      let cap = charges[0]["cap"]
      let asked = charges.reduce(0) { $0 + net(of: $1) }
      let notices = max(1, asked / max(1, cap["asked"].cents))
      let allowed = charges.reduce(0) { $0 + $1["amount"].cents - $1["vat"].cents }
      compare("what a capped clause asks", notices * cap["asked"].cents, asked)
      let isVoid = cap["outcome"].text == "void"
      compare("what the law allows of a clause", isVoid ? 0 : notices * cap["most"].cents, allowed)
      for charge in charges where charge["amount"].cents - charge["vat"].cents > net(of: charge) {
        differences.append("a charge of \(charge["due"].text) is more than its rule gives")
      }
    }
  }

  /// What a rule gives, with VAT; the sums.
  private mutating func addCharges() {
    for charge in explanation["charges"].list where !charge["cap"].isThere {
      let sum = net(of: charge) + charge["vat"].cents
      compare("a charge of \(charge["due"].text)", charge["amount"].cents, sum)
    }
    let charges = explanation["charges"].list
    let damages = charges.filter { $0["position"]["damages"].isThere }.reduce(0) { $0 + $1["amount"].cents }
    compare("damages", statement["totals"]["damages"].cents, damages)
    let fees = charges.filter { $0["position"]["recovery-fee"].isThere }.reduce(0) { $0 + $1["amount"].cents }
    let costs = positions("cost").reduce(0) { $0 + $1["amount"].cents }
    compare("costs", statement["totals"]["costs"].cents, fees + costs)
  }

  /// Where each payment went, with what is over, was refunded and taken back, is the payment.
  private mutating func addSplits() {
    for split in explanation["splits"].list {
      let spread = split["parts"].list.reduce(0) { $0 + $1["amount"].cents }
      let rest = split["over"].cents + split["refunded"].cents + split["returned"].cents
      compare("split of \(split["id"].text)", split["amount"].cents, spread + rest)
    }
    for waiver in explanation["waivers"].list {
      let parts = waiver["parts"].list.reduce(0) { $0 + $1["amount"].cents }
      compare("waiver \(waiver["id"].text)", waiver["taken"].cents, parts)
    }
  }

  private mutating func addTotals() {
    let totals = statement["totals"]
    let balance =
      totals["principal"].cents + totals["interest"].cents + totals["damages"].cents + totals["costs"].cents
      - totals["waived"].cents - totals["settled"].cents - totals["payments"].cents + totals["refunds"].cents
    compare("balance", totals["balance"].cents, balance)
    let interest = positions("invoice").reduce(0) { $0 + $1["interest"].cents }
    compare("interest", totals["interest"].cents, interest)
  }

  /// What is open of each invoice and bucket is what was claimed less what went there.
  private mutating func addOpen() {
    func taken(_ bucket: String, _ invoice: String) -> Int128 {
      parts.filter { $0["bucket"].text == bucket && $0["invoice"].text == invoice && !$0["damages"].isThere }
        .reduce(0) { $0 + $1["amount"].cents }
    }
    for invoice in positions("invoice") {
      let id = invoice["id"].text
      compare("open of \(id)", invoice["open"].cents, invoice["amount"].cents - taken("principal", id))
    }
    let interest = positions("invoice").reduce(Int128(0)) { sum, invoice in
      sum + max(0, invoice["interest"].cents - taken("interest", invoice["id"].text))
    }
    compare("open interest", statement["open"]["interest"].cents, interest)
    for bucket in ["damages", "costs"] {
      let gone = parts.filter { $0["bucket"].text == bucket }.reduce(0) { $0 + $1["amount"].cents }
      compare("open \(bucket)", statement["open"][bucket].cents, statement["totals"][bucket].cents - gone)
    }
    let open = ["costs", "interest", "damages", "principal"].reduce(Int128(0)) { $0 + statement["open"][$1].cents }
    compare("open less over", statement["totals"]["balance"].cents, open - statement["open"]["over"].cents)
  }
}

/// A value of a JSON text; what is not there is empty, zero and false.
struct JSONFigures {
  private let value: Any?

  init(_ value: Any?) { self.value = value }

  subscript(_ key: String) -> JSONFigures { JSONFigures((value as? [String: Any])?[key]) }

  var list: [JSONFigures] { (value as? [Any] ?? []).map { JSONFigures($0) } }
  var text: String { value as? String ?? "" }
  var number: Int { value as? Int ?? 0 }
  var isTrue: Bool { value as? Bool ?? false }
  var isThere: Bool { value != nil && !(value is NSNull) }

  /// An amount in the smallest unit of its currency, whatever number of digits that has.
  var cents: Int128 {
    let digits = text.replacing(".", with: "")
    return Int128(digits) ?? 0
  }
}
