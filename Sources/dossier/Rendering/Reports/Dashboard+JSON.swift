internal import DossierCore

extension Dashboard {
  /// `dossier.dashboard/1`.
  func json(query: String, _ storeCurrency: Currency) -> JSONValue {
    var members: [JSONValue.Member] = [
      JSONValue.Member(key: "schema", value: "dossier.dashboard/1"),
      JSONValue.Member(key: "as-of", value: .text(asOf)),
    ]
    if !query.isEmpty { members.append(JSONValue.Member(key: "query", value: .string(query))) }
    members += [
      JSONValue.Member(key: "cases", value: .integer(cases)), JSONValue.Member(key: "stock", value: .integer(stock)),
      JSONValue.Member(key: "not-reckoned", value: .integer(unreckoned)),
      JSONValue.Member(key: "currencies", value: .array(currencies.map { $0.json(months) })),
    ]
    members += conversion?.members(cases: converted, storeCurrency) ?? []
    members += [
      JSONValue.Member(key: "months", value: .array(months.indices.map(json(month:)))),
      JSONValue.Member(key: "waiting", value: .array(waiting.map(\.json))),
      JSONValue.Member(key: "due", value: .array(firstDue.map(\.json))),
    ]
    return .object(members)
  }

  private func json(month place: Int) -> JSONValue {
    ["month": .text(months[place]), "opened": .integer(opened[place]), "closed": .integer(closed[place])]
  }
}

extension DashboardCurrency {
  fileprivate func json(_ months: [CalendarMonth]) -> JSONValue {
    let days = recovery.daysFromOpening
    return .objectOfPresent([
      "currency": .text(currency),
      "states": .array(
        states.map {
          [
            "state": .string($0.state.rawValue), "cases": .integer($0.sum.cases), "balance": .text($0.sum.balance),
          ]
        }),
      "total": ["cases": .integer(total.cases), "balance": .text(total.balance)],
      "aging": aging.json,
      "recovered": .array(zip(months, recovered).map { ["month": .text($0), "amount": .text($1)] }),
      "debtors": .array(debtors.map(\.json)), "creditors": .array(creditors.map(\.json)),
      "claimed": .text(recovery.claimed), "paid": .text(recovery.paid), "recovery-rate": .text(recovery.share),
      "first-payment": .objectOfPresent([
        "cases": .integer(days.count), "average-days": days.average.map { .integer($0) } ?? .null,
        "median-days": days.median.map { .integer($0) } ?? .null,
      ]),
    ])
  }
}

extension AgingFigures {
  fileprivate var json: JSONValue {
    .object(
      zip(AgeBucket.allCases, buckets).map { JSONValue.Member(key: $0.rawValue, value: .text($1)) } + [
        JSONValue.Member(key: "interest", value: .text(interest)),
        JSONValue.Member(key: "damages", value: .text(damages)), JSONValue.Member(key: "costs", value: .text(costs)),
        JSONValue.Member(key: "over", value: .text(over)), JSONValue.Member(key: "balance", value: .text(balance)),
      ])
  }
}

extension DashboardParty {
  fileprivate var json: JSONValue {
    ["slug": .string(slug), "name": .string(name), "cases": .integer(sum.cases), "balance": .text(sum.balance)]
  }
}

extension DashboardWaiting {
  fileprivate var json: JSONValue {
    [
      "kind": .string(kind.rawValue), "overdue": .integer(overdue), "today": .integer(today), "soon": .integer(soon),
      "amounts": .array(amounts.map { ["currency": .text($0.currency), "amount": .text($0)] }),
    ]
  }
}

extension DashboardDue {
  fileprivate var json: JSONValue {
    .objectOfPresent([
      "kind": .string(kind.rawValue), "day": .text(day), "case": .text(number), "debtor": .string(debtor),
      "currency": .text(amount?.currency), "amount": .text(amount),
    ])
  }
}
