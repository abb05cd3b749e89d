internal import DossierCore

extension CaseOverview {
  /// `dossier.case/1`: what is derived, and the whole document as the file has it.
  var json: JSONValue {
    let value = file.value
    return .objectOfPresent([
      "schema": "dossier.case/1",
      "case": .text(value.number),
      "path": .string(file.path),
      "creditor": party(value.creditor, creditor?.name),
      "debtor": party(value.debtor, debtor?.name),
      "holder": .objectOfPresent([
        "here": .bool(holder.isHere), "slug": .text(holder.party), "name": .string(holderName),
      ]),
      "states": .array(states.map { .string($0.rawValue) }),
      "age-days": .integer(ageDays),
      "statement": statement.map(json) ?? .null,
      "tolerated": .text(agreements.tolerated),
      "agreements": agreements.json,
      "open-requests": .array(openRequests.map { .text($0.request.id) }),
      "other-cases": .array(others.map(json)),
      "contradictions": contradictions.isEmpty ? .null : .array(contradictions.map(json)),
      "document": file.document.value.json(as: .record(Case.schema)),
    ])
  }

  private func party(_ slug: Slug, _ name: String?) -> JSONValue {
    .objectOfPresent(["slug": .text(slug), "name": .text(name)])
  }

  private func json(_ statement: Statement) -> JSONValue {
    [
      "as-of": .text(statement.asOf), "currency": .text(statement.currency), "totals": statement.totalsJSON,
      "disputed": .text(statement.disputed),
    ]
  }

  private func json(_ contradiction: Contradiction) -> JSONValue {
    let dispatch = contradiction.dispatch
    return .objectOfPresent([
      "peer": .text(contradiction.peer), "contradicted": .array(dispatch.contradicted.map { .string($0.name) }),
      "undecided": dispatch.undecided.map { .integer($0) } ?? .null,
    ])
  }

  private func json(_ other: OtherCase) -> JSONValue {
    .objectOfPresent([
      "case": .text(other.number), "status": .string(other.status.rawValue), "opened": .text(other.opened),
      "creditor": .text(other.creditor), "balance": .text(other.balance),
    ])
  }
}
