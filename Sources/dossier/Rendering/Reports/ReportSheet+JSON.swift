internal import DossierCore

extension ReportSheet {
  /// The name and version of the report in JSON.
  var schema: String {
    switch kind {
    case .aging: "dossier.report-aging/1"
    case .recovery: "dossier.report-recovery/1"
    case .debtors: "dossier.report-debtors/1"
    case .creditors: "dossier.report-creditors/1"
    case .agencies: "dossier.report-agencies/1"
    case .workload: "dossier.report-workload/1"
    }
  }

  /// The report with a table for each currency and group.
  var json: JSONValue {
    let whole = JSONValue.objectOfPresent([
      "schema": .string(schema), "as-of": .text(asOf),
      "from": days.flatMap { $0.lowerBound == .earliest ? nil : .text($0.lowerBound) } ?? .null,
      "to": days.flatMap { $0.upperBound == .latest ? nil : .text($0.upperBound) } ?? .null,
      "query": .text(query.nilIfEmpty), "each": .text(each?.rawValue), "tables": .array(parts.map(json)),
    ])
    guard case .object(let members) = whole else { return whole }
    return .object(members + below.members)
  }

  private func json(_ part: ReportPart) -> JSONValue {
    var members: [JSONValue.Member] = []
    if let section = part.section {
      members.append(
        JSONValue.Member(
          key: "group",
          value: .objectOfPresent([
            "key": .text(section.key), "name": .text(section.key.map { _ in format.name(section) }),
          ])
        ))
    }
    let figures = Array(part.columns.dropFirst(part.naming))
    members += [
      JSONValue.Member(key: "currency", value: .text(part.currency)),
      JSONValue.Member(
        key: "rows", value: .array(shown(part).map { .object(Listing.members(part.columns, $0)) })),
      JSONValue.Member(key: "total", value: .object(Listing.members(figures, part.total))),
    ]
    return .object(members)
  }
}
