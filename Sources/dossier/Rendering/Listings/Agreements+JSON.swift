internal import DossierCore

extension Agreements {
  /// What holds and what is agreed, with what became of it.
  var json: JSONValue {
    [
      "holds": .array(holdsJSON), "promises": .array(promises.map(json)), "plans": .array(plans.map(json)),
      "settlements": .array(settlementsJSON),
    ]
  }

  /// The holds, with the keys of their list.
  var holdsJSON: [JSONValue] {
    holds.map { object($0.hold.id, format.holdColumns, format.cells(of: $0.hold, $0)) }
  }

  /// The settlements, with the keys of their list.
  var settlementsJSON: [JSONValue] {
    settlements.map { object($0.settlement.id, format.settlementColumns, format.cells(of: $0.settlement, $0)) }
  }

  private var format: AgreementFormat { AgreementFormat(language: .english) }

  private func object(
    _ id: Identifier, _ columns: [Listing.Column], _ cells: [Listing.Cell], _ more: [JSONValue.Member] = []
  ) -> JSONValue {
    .object([JSONValue.Member(key: "id", value: .text(id))] + Listing.members(columns, cells) + more)
  }

  private func json(_ state: PromiseState) -> JSONValue {
    object(state.promise.id, format.promiseColumns, format.cells(of: state.promise, state))
  }

  private func json(_ state: PlanState) -> JSONValue {
    let installments = state.installments.map { installment in
      JSONValue.object(Listing.members(format.installmentColumns, format.cells(of: installment, asOf: asOf)))
    }
    return object(
      state.plan.id, format.planColumns, format.cells(of: state.plan, state),
      [JSONValue.Member(key: "installments", value: .array(installments))])
  }
}
