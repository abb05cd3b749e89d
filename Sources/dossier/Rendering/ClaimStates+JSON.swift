internal import DossierCore

extension ClaimStates {
  /// What holds and what is agreed, with what became of it.
  var json: JSONValue {
    [
      "holds": .array(holds.map(json)), "promises": .array(promises.map(json)), "plans": .array(plans.map(json)),
      "settlements": .array(settlements.map(json)),
    ]
  }

  private var format: AgreementFormat { AgreementFormat(language: .english) }

  private func json(_ state: HoldState) -> JSONValue {
    .objectOfPresent([
      "id": .text(state.hold.id), "state": .string(format.outcome(state).key),
      "reason": .text(state.hold.reason.rawValue),
      "from": .text(state.hold.from), "until": .text(state.through), "amount": .text(state.hold.amount),
      "invoice": .text(state.hold.invoice), "stops-interest": .bool(state.stopsInterest),
    ])
  }

  private func json(_ state: PromiseState) -> JSONValue {
    let outcome = format.outcome(state)
    return .objectOfPresent([
      "id": .text(state.promise.id), "state": .string(outcome.key), "on": .text(outcome.day),
      "date": .text(state.promise.date), "until": .text(state.promise.until), "amount": .text(state.promise.amount),
      "paid": .text(state.paid),
    ])
  }

  private func json(_ state: PlanState) -> JSONValue {
    let outcome = format.outcome(state)
    return .objectOfPresent([
      "id": .text(state.plan.id), "state": .string(outcome.key), "on": .text(outcome.day),
      "agreed": .text(state.plan.agreed), "amount": .text(state.total), "paid": .text(state.paid),
      "overdue": .text(state.overdue), "installments": .array(state.installments.map(json)),
    ])
  }

  private func json(_ state: InstallmentState) -> JSONValue {
    let outcome = format.outcome(state)
    return .objectOfPresent([
      "due": .text(state.installment.due), "amount": .text(state.installment.amount), "paid": .text(state.paid),
      "state": .string(outcome.key), "on": .text(outcome.day),
      "days-overdue": state.isMissed ? .integer(state.daysOverdue(on: asOf)) : .null,
    ])
  }

  private func json(_ state: SettlementState) -> JSONValue {
    let outcome = format.outcome(state)
    return .objectOfPresent([
      "id": .text(state.settlement.id), "state": .string(outcome.key), "on": .text(outcome.day),
      "date": .text(state.settlement.date), "until": .text(state.settlement.until),
      "amount": .text(state.settlement.amount), "paid": .text(state.paid), "waived": .text(state.waived),
    ])
  }
}
