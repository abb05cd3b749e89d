internal import DossierCore

extension Statement {
  /// How every amount of the statement of a case came about, for programs.
  func explanationJSON(of file: Case) -> JSONValue {
    let agreements = Agreements(of: file, asOf: asOf, statement: self)
    let (interest, charges, splits) = (explanation.interest, explanation.charges, explanation.splits)
    return [
      "interest": .array(interest.map(\.json)),
      "charges": .array(charges.map(\.json)),
      "splits": .array(splits.map(\.json)),
      "waivers": .array(waivers.map(\.explainedJSON)),
      "holds": .array(agreements.holdsJSON),
      "settlements": .array(agreements.settlementsJSON),
      "unresolved": .array(explanation.unresolved.map { ["entry": .text($0.entry), "invoice": .string($0.invoice)] }),
      "notices": .array(explanation.notices.map(\.json)),
      "laws": explanation.laws.json,
      "rounding": .string(explanation.rounding.rawValue),
    ]
  }
}

extension InterestExplanation {
  fileprivate var json: JSONValue {
    .objectOfPresent([
      "invoice": .text(invoice), "from": .text(from), "starts": .string(starts.rawValue),
      "periods": .array(periods.map(\.explainedJSON)),
      "compounded": compounded.isEmpty ? .null : .array(compounded.map(\.json)),
      "exact": .string(exact.text(in: rounded.currency)), "rounded": .text(rounded),
    ])
  }
}

extension InterestPeriod {
  /// The period with the length of the year and its exact interest.
  fileprivate var explainedJSON: JSONValue {
    guard case .object(let members) = json else { return json }
    let more: [(String, JSONValue?)] = [
      ("year", .integer(yearLength)), ("exact", (try? exactInterest()).map { .string($0.text(in: base.currency)) }),
      ("cap", cap?.json),
    ]
    return .object(members + more.compactMap { key, value in value.map { JSONValue.Member(key: key, value: $0) } })
  }
}

extension CompoundedInterest {
  var json: JSONValue { ["on": .text(on), "amount": .text(amount)] }
}

extension Position {
  /// What the amount is owed for, by id.
  fileprivate var members: [JSONValue.Member] {
    func member(_ key: String, _ value: JSONValue) -> JSONValue.Member { JSONValue.Member(key: key, value: value) }
    switch self {
    case .invoice(let id): return [member("invoice", .text(id))]
    case .recoveryFee(let invoice): return [member("recovery-fee", .text(invoice))]
    case .cost(let id): return [member("cost", .text(id))]
    case .damages(let due, let invoice, let notice):
      return [member("damages", .text(due))] + (invoice.map { [member("invoice", .text($0))] } ?? [])
        + (notice.map { [member("notice", .text($0))] } ?? [])
    case .refunded(let payment): return [member("refunded", .text(payment))]
    }
  }
}

extension ChargeExplanation {
  fileprivate var json: JSONValue {
    .objectOfPresent([
      "position": .object(position.members), "due": .text(due), "rule": .string(rule.text),
      "invoices": .array(invoices.map { .text($0) }), "base": .text(base), "gross": .text(gross),
      "bound": .text(bound?.rawValue), "fees": .text(fees), "earlier": .text(earlier),
      "cap": cap?.json ?? .null, "vat": vat.isZero ? .null : .text(vat), "amount": .text(amount),
    ])
  }
}

extension Split {
  /// Where the payment went.
  var json: JSONValue {
    [
      "id": .text(id), "type": isCredit ? "credit" : "payment", "date": .text(date), "amount": .text(amount),
      "imputation": imputation.json, "parts": .array(parts.map(\.json)), "over": .text(over),
      "refunded": .text(refunded), "returned": .text(returned),
    ]
  }
}

extension WaiverPosition {
  fileprivate var explainedJSON: JSONValue {
    .objectOfPresent([
      "id": .text(id), "date": .text(date), "of": .text(of?.rawValue), "amount": .text(amount), "taken": .text(taken),
      "parts": .array(parts.map(\.json)),
    ])
  }
}

extension SplitPart {
  fileprivate var json: JSONValue {
    let head: JSONValue = ["on": .text(on), "bucket": .string(bucket.rawValue)]
    guard case .object(let members) = head else { return head }
    return .object(members + position.members + [JSONValue.Member(key: "amount", value: .text(amount))])
  }
}

extension Imputation {
  fileprivate var json: JSONValue {
    switch self {
    case .order(let order): .array(order.map { .string($0.rawValue) })
    case .proportional: "proportional"
    case .preset(let preset): .string(preset.rawValue)
    }
  }
}
