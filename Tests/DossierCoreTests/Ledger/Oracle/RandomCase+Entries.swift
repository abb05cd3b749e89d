import DossierCore

extension RandomCase {
  /// Few entries are void.
  private mutating func void() -> JSONValue {
    maybe(4) { _ in ["at": "2024-01-01T00:00:00Z", "reason": "typed twice"] }
  }

  mutating func invoice(_ place: Int) -> RandomInvoice {
    let issued = date()
    let due = issued.adding(days: numbers.pick([0, 0, 1, 14, 30, 60]))
    let (name, reference) = (id("n", 9 - place).text, numbers.pick(["R1", "R2", "R3"]))
    let json: JSONValue = .objectOfPresent([
      "id": .string(name), "reference": .string(reference), "date": .text(issued), "due": .text(due),
      "amount": .string(numbers.amount()),
      "contract-date": maybe(20) { .text(issued.adding(days: -$0.numbers.below(400))) }, "void": void(),
    ])
    return RandomInvoice(id: name, reference: reference, due: due, json: json)
  }

  mutating func payment(_ place: Int, _ invoices: [RandomInvoice], _ names: [String?]) -> JSONValue {
    let near = numbers.pick(invoices).due
    return .objectOfPresent([
      "id": .text(id("p", 20 - place)), "date": .text(numbers.chance(50) ? soon(after: near) : date()),
      "amount": .string(numbers.amount()), "received-by": "creditor",
      "invoice": .text(numbers.pick(names + [nil, nil])),
      "imputation": maybe(20) { $0.numbers.imputation(Self.presets) }, "void": void(),
    ])
  }

  /// Takes back some payments that count, in one or two goes.
  mutating func takingBack(_ payments: [JSONValue]) -> [JSONValue] {
    var returns: [JSONValue] = []
    for payment in payments where payment["void"] == nil && numbers.chance(50) {
      guard let made = payment["date"].flatMap({ CalendarDate($0) }), let amount = payment["amount"] else { continue }
      let cents = Int(eur(amount).minorUnits)
      let first = numbers.chance(60) || cents == 1 ? cents : 1 + numbers.below(cents - 1)
      for part in [first, cents - first] where part > 0 && (part == first || numbers.chance(50)) {
        returns.append(
          .objectOfPresent([
            "id": .text(id(numbers.pick(["a", "r"]), returns.count + 1)),
            "date": .text(made.adding(days: numbers.pick([0, 1, 10, 100]))),
            "amount": .string(RandomNumbers.amount(part)),
            "received-by": "creditor", "returned": .text(payment["id"]),
          ]))
      }
    }
    return returns
  }

  mutating func refund(_ place: Int) -> JSONValue {
    .objectOfPresent([
      "id": .text(id("f", 9 - place)), "date": .text(date()), "amount": .string(numbers.amount()), "void": void(),
    ])
  }

  mutating func credit(_ place: Int, _ names: [String?]) -> JSONValue {
    let name = numbers.pick(names)
    return .objectOfPresent([
      "id": .text(id("c", 9 - place)), "date": .text(date()), "amount": .string(numbers.amount()),
      "invoice": .text(name), "corrects": numbers.pick([true, false, nil]), "void": void(),
    ])
  }

  mutating func cost(_ place: Int, _ names: [String?]) -> JSONValue {
    .objectOfPresent([
      "id": .text(id("k", 9 - place)), "date": .text(date()), "amount": .string(numbers.amount(upTo: 4)),
      "vat": maybe(30) { .string($0.numbers.amount(upTo: 3)) }, "invoice": .text(numbers.pick(names)), "void": void(),
    ])
  }

  mutating func waiver(_ place: Int) -> JSONValue {
    .objectOfPresent([
      "id": .text(id("w", 9 - place)), "date": .text(date()), "amount": .string(numbers.amount()),
      "of": .string(numbers.pick(Bucket.allCases).rawValue), "void": void(),
    ])
  }

  mutating func hold(_ place: Int, _ names: [String?]) -> JSONValue {
    let from = date()
    return .objectOfPresent([
      "id": .text(id("h", 9 - place)), "from": .text(from),
      "until": maybe(60) { .text(from.adding(days: $0.numbers.below(200))) },
      "reason": .string(numbers.pick(HoldReason.allCases).rawValue),
      "amount": maybe(30) { .string($0.numbers.amount()) },
      "invoice": .text(numbers.pick(names)), "interest": numbers.pick([nil, "stops", "runs"]),
      "released": maybe(30) { ["on": .text(from.adding(days: $0.numbers.below(100)))] }, "void": void(),
    ])
  }

  mutating func settlement(_ place: Int) -> JSONValue {
    let agreed = date()
    return .objectOfPresent([
      "id": .text(id("s", 9 - place)), "date": .text(agreed),
      "until": .text(agreed.adding(days: numbers.pick([0, 30, 200]))), "amount": .string(numbers.amount()),
      "void": void(),
    ])
  }

  mutating func notice(_ place: Int, _ invoices: [RandomInvoice]) -> JSONValue {
    let sent = soon(after: numbers.pick(invoices).due)
    let names = invoices.flatMap { [$0.id, $0.reference] } + ["R9"]
    let channel = numbers.pick(Channel.allCases.map(\.rawValue) + [nil])
    return .objectOfPresent([
      "id": .text(id("t", 9 - place)), "at": .string("\(sent)T10:00:00+02:00"), "kind": "letter", "notice": true,
      "to": numbers.pick([nil, nil, "debtor", "debtor", "debtor", "other"]), "channel": .text(channel),
      "deadline": maybe(25) { .text(sent.adding(days: 12 + $0.numbers.below(20))) },
      "delivered": maybe(30) { .text(sent.adding(days: $0.numbers.below(12) - 2)) },
      "announces-vat": numbers.pick([nil, true, true]),
      "invoices": .array(numbers.chance(70) ? [] : list(2) { numbers, _ in .string(numbers.numbers.pick(names)) }),
      "void": void(),
    ])
  }
}

extension JSONValue {
  /// The text of a member; nil if there is none.
  fileprivate subscript(key: String) -> String? {
    guard case .object(let members) = self, let member = members.first(where: { $0.key == key }) else { return nil }
    guard case .string(let text) = member.value else { return member.value.compact }
    return text
  }
}
