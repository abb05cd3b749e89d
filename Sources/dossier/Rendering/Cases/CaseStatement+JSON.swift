internal import DossierCore

extension CaseStatement {
  /// `dossier.statement/1`; ids of entries only with the explanation, which refers to them.
  func json(_ options: StatementOptions) -> JSONValue {
    var members: [JSONValue.Member] = [
      JSONValue.Member(key: "schema", value: "dossier.statement/1"),
      JSONValue.Member(key: "case", value: .text(file.number)),
      JSONValue.Member(key: "as-of", value: .text(statement.asOf)),
      JSONValue.Member(key: "currency", value: .text(statement.currency)),
    ]
    if options.isForDebtor { members += debtorMembers }
    members.append(JSONValue.Member(key: "positions", value: .array(positions(options))))
    members.append(JSONValue.Member(key: "totals", value: statement.totalsJSON))
    let remarks = statement.explanation.remarksJSON
    if !options.isForDebtor, !remarks.isEmpty {
      members.append(JSONValue.Member(key: "remarks", value: .array(remarks)))
    }
    if options.isExplained {
      members.append(JSONValue.Member(key: "open", value: statement.open.json))
      members.append(JSONValue.Member(key: "explanation", value: statement.explanationJSON(of: file)))
    }
    return .object(members)
  }

  private func positions(_ options: StatementOptions) -> [JSONValue] {
    let writer = PositionWriter(statement: self, options: options)
    return statement.invoices.map(writer.json) + statement.credits.map(writer.json)
      + statement.damages.map { writer.json($0, type: "damages") } + statement.costs.map(writer.cost)
      + statement.fees.map { writer.json($0, type: "recovery-fee") }
      + statement.waivers.filter { $0.of != nil }.map(writer.json) + statement.payments.map(writer.json)
      + statement.waivers.filter { $0.of == nil }.map(writer.settlement) + statement.refunds.map(writer.json)
  }
}

/// Writes the positions of a statement as JSON.
private struct PositionWriter {
  let statement: CaseStatement
  let options: StatementOptions

  private func id(_ id: Identifier) -> JSONValue { options.isExplained ? .text(id) : .null }

  private func reference(_ invoice: Identifier?) -> JSONValue {
    .text(invoice.flatMap { id in statement.statement.invoices.first { $0.id == id }?.reference })
  }

  func json(_ invoice: InvoicePosition) -> JSONValue {
    .objectOfPresent([
      "type": "invoice", "id": id(invoice.id), "reference": .string(invoice.reference), "date": .text(invoice.date),
      "due": .text(invoice.due), "amount": .text(invoice.amount), "interest": .text(invoice.interest),
      "days": .integer(invoice.days), "open": .text(invoice.open),
      "description": options.isForDebtor ? .text(statement.product(of: invoice.id)) : .null,
    ])
  }

  func json(_ credit: CreditPosition) -> JSONValue {
    .objectOfPresent([
      "type": "credit", "id": id(credit.id), "reference": .text(credit.reference), "date": .text(credit.date),
      "amount": .text(credit.amount), "corrects": .bool(credit.corrects),
    ])
  }

  func json(_ charge: ChargePosition, type: String) -> JSONValue {
    .objectOfPresent([
      "type": .string(type), "date": .text(charge.due), "invoice": reference(charge.invoice),
      "amount": .text(charge.amount), "open": .text(charge.open),
    ])
  }

  func cost(_ charge: ChargePosition) -> JSONValue {
    guard case .cost(let costID) = charge.position, let entry = statement.file.costs.first(where: { $0.id == costID })
    else { return json(charge, type: "cost") }
    return .objectOfPresent([
      "type": "cost", "id": id(costID), "kind": .string(entry.kind.rawValue), "description": .text(entry.description),
      "date": .text(charge.due), "invoice": reference(charge.invoice), "amount": .text(charge.amount),
      "open": .text(charge.open),
    ])
  }

  func json(_ waiver: WaiverPosition) -> JSONValue {
    .objectOfPresent([
      "type": "waiver", "id": id(waiver.id), "date": .text(waiver.date), "of": .text(waiver.of?.rawValue),
      "amount": .text(waiver.taken),
    ])
  }

  func settlement(_ settlement: WaiverPosition) -> JSONValue {
    .objectOfPresent([
      "type": "settlement", "id": id(settlement.id), "date": .text(settlement.date),
      "for": .text(statement.file.settlements.first { $0.id == settlement.id }?.amount),
      "amount": .text(settlement.taken),
    ])
  }

  func json(_ payment: PaymentPosition) -> JSONValue {
    .objectOfPresent([
      "type": payment.returned == nil ? "payment" : "return", "id": id(payment.id), "date": .text(payment.date),
      "amount": .text(payment.amount), "received-by": .string(payment.receivedBy.rawValue),
      "to": .text(statement.payees[payment.id]),
    ])
  }

  func json(_ refund: RefundPosition) -> JSONValue {
    .objectOfPresent([
      "type": "refund", "id": id(refund.id), "date": .text(refund.date), "amount": .text(refund.taken),
    ])
  }
}

extension Statement {
  /// The totals; what was waived, settled and refunded only if there was any.
  var totalsJSON: JSONValue {
    .objectOfPresent([
      "principal": .text(totals.principal), "interest": .text(totals.interest), "damages": .text(totals.damages),
      "costs": .text(totals.costs), "waived": waived.isZero ? .null : .text(waived),
      "payments": .text(totals.payments), "settled": settled.isZero ? .null : .text(settled),
      "refunds": totals.refunds.isZero ? .null : .text(totals.refunds), "balance": .text(totals.balance),
      "per-day": .text(totals.perDay),
    ])
  }
}

extension OpenAmounts {
  fileprivate var json: JSONValue {
    [
      "costs": .text(costs), "interest": .text(interest), "damages": .text(damages), "principal": .text(principal),
      "over": .text(over),
    ]
  }
}
