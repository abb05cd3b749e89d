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
    addCharges()
    addSplits()
    addTotals()
    addOpen()
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
      var sum: Int128 = 0
      for period in invoice["periods"].list {
        let rate = Int128(Rate(percent: period["rate"].text.replacing("-", with: ""))?.millionths ?? 0)
        let sign: Int128 = period["rate"].text.hasPrefix("-") ? -1 : 1
        // 1,603,080 is divisible by 360, 365 and 366.
        sum +=
          sign * period["base"].cents * rate * Int128(period["days"].number)
          * (1_603_080 / Int128(period["year"].number))
      }
      let unit: Int128 = 1_603_080 * 1_000_000
      let rounded = (sum.magnitude * 2 + UInt128(unit)) / (UInt128(unit) * 2)
      let id = invoice["invoice"].text
      compare("interest of \(id)", invoice["rounded"].cents, Int128(rounded) * (sum < 0 ? -1 : 1))
      let position = positions("invoice").first { $0["id"].text == id }
      compare("interest of \(id) in its position", position?["interest"].cents ?? -1, invoice["rounded"].cents)
      let days = invoice["periods"].list.reduce(0) { $0 + $1["days"].number }
      compare("days of \(id)", Int128(position?["days"].number ?? -1), Int128(days))
    }
  }

  /// What a rule gives, less fees, less what fell due before, with VAT; or what the law allows of it.
  private mutating func addCharges() {
    for charge in explanation["charges"].list {
      let net = max(0, max(0, charge["gross"].cents - charge["fees"].cents) - charge["earlier"].cents)
      let vat = charge["vat"].cents
      if charge["cap"].isThere {
        if charge["cap"]["outcome"].text == "void" { compare("a void clause", charge["amount"].cents, 0) }
      } else {
        compare("a charge of \(charge["due"].text)", charge["amount"].cents, net + vat)
      }
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
    let parts =
      explanation["splits"].list.flatMap { $0["parts"].list } + explanation["waivers"].list.flatMap { $0["parts"].list }
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
  var isThere: Bool { value != nil && !(value is NSNull) }

  /// An amount in the smallest unit of its currency, whatever number of digits that has.
  var cents: Int128 {
    let digits = text.replacing(".", with: "")
    return Int128(digits) ?? 0
  }
}
