import DossierCore

/// A case for two ledgers: as the text of a case file, which both read.
struct OracleCase {
  let document: JSONValue
  let creditor: JSONValue
  let asOf: CalendarDate

  /// What the ledger says of it, as `Tests/Oracles/ledger.py` reads it.
  func line() throws -> String {
    let line: JSONValue = [
      "as-of": .text(asOf), "creditor": creditor, "case": document,
      "figures": try Self.figures(of: document.compact, by: creditor.compact, asOf: asOf),
    ]
    return line.compact
  }

  static func figures(of document: String, by creditor: String, asOf: CalendarDate) throws -> JSONValue {
    do {
      return try statement(of: document, by: creditor, asOf: asOf).figures
    } catch LedgerError.missingRate {
      return "missing rate"
    }
  }

  static func statement(of document: String, by creditor: String, asOf: CalendarDate) throws -> Statement {
    let file = try Case.decode(YAMLTree(Array(document.utf8)), path: "case.yaml", currency: .euro)
    guard case .written(let terms) = file.terms else { preconditionFailure("the terms are written out") }
    let owed = ClaimCreditor(
      size: creditor.contains("sme") ? .sme : creditor.contains("large") ? .large : nil,
      deductsVAT: !creditor.contains("false"))
    return try Ledger.statement(
      of: Claim(file, creditor: owed), rules: ClaimRules(resolving: [terms] + (try pack(of: terms))), asOf: asOf,
      rates: OracleTables.tables)
  }

  private static func pack(of terms: Terms) throws -> [Terms] {
    guard let name = terms.extends, let text = Terms.builtInText(name) else { return [] }
    return [try Terms.decode(YAMLTree(Array(text.utf8)), path: "\(name).yaml", currency: .euro)]
  }
}

extension Statement {
  /// The figures that are compared.
  fileprivate var figures: JSONValue {
    [
      "invoices": .array(
        invoices.map {
          [
            "id": .text($0.id), "interest": .text($0.interest), "open": .text($0.open),
            "open-interest": .text($0.openInterest),
          ]
        }),
      "totals": [
        "principal": .text(totals.principal), "interest": .text(totals.interest), "damages": .text(totals.damages),
        "costs": .text(totals.costs), "waived": .text(totals.waived), "payments": .text(totals.payments),
        "refunds": .text(totals.refunds), "balance": .text(totals.balance), "per-day": .text(totals.perDay),
      ],
    ]
  }
}
