internal import DossierCore

extension InterestCalculation {
  /// `dossier.interest/1`.
  var json: JSONValue {
    .objectOfPresent([
      "schema": "dossier.interest/1",
      "amount": .text(amount),
      "currency": .text(amount.currency),
      "from": .text(from),
      "to": .text(to),
      "days": .integer(days),
      "interest": .text(interest),
      "periods": .array(periods.map(\.json)),
      "compounded": compounded.isEmpty ? .null : .array(compounded.map(\.json)),
    ])
  }
}

extension InterestPeriod {
  var json: JSONValue {
    .objectOfPresent([
      "from": .text(from),
      "to": .text(to),
      "days": .integer(days),
      "rate": .text(rate),
      "base": .text(base),
      "source": .string(source.text),
      "status": .text(source.status?.rawValue),
    ])
  }
}

extension RateSource {
  /// Where the rate comes from, in few words.
  var text: String {
    switch self {
    case .contract: "contract"
    case .table(let table, let row, let margin):
      margin == .zero ? "\(table) \(row.from): \(row.source)" : "\(table) \(row.from) + \(margin): \(row.source)"
    }
  }

  /// How the row of a table is known.
  var status: RateStatus? {
    guard case .table(_, let row, _) = self else { return nil }
    return row.status
  }
}
