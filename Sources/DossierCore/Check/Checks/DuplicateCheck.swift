/// Numbers and ids that must be one case's or one entry's alone, and related cases that must be there.
enum DuplicateCheck: Check {
  static let number = FindingKind(
    "duplicate-case-number", .error, "two cases have the same number",
    "Debtors pay by the number: a payment could be either case's. Give one of the cases a new number and keep the old "
      + "one as a reference.")
  static let id = FindingKind(
    "duplicate-case-id", .error, "two cases have the same id",
    "Ids tell cases apart for life, also elsewhere. Most often a file was copied; take one of the two away.")
  static let entry = FindingKind(
    "duplicate-entry-id", .error, "two entries of a case have the same id",
    "Entries are joined, corrected and voided by their ids. Most often lines were copied; give the copy another id.")
  static let invoice = FindingKind(
    "duplicate-invoice", .warning, "a creditor's invoice number occurs twice",
    "The same invoice may be claimed twice.")
  static let related = FindingKind(
    "unknown-case", .error, "a related case is not in the store",
    "'related' names other cases of the store by their numbers.")

  static let kinds = [number, id, entry, invoice, related]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    var seen: [Identifier: YAMLPath] = [:]
    file.value.forEachEntry { place, id, _ in
      guard let first = seen[id] else {
        seen[id] = place
        return
      }
      findings.append(
        file.finding(
          entry, at: place.key("id"), "'\(first)' has the id '\(id)' too", hint: "give one of them another id"))
    }
    return findings
  }

  static func findings(in file: Loaded<Case>, among cases: CaseFacts, _ context: CheckContext) -> [Finding] {
    let value = file.value
    var findings: [Finding] = []
    func others(_ paths: [String]?) -> String? {
      let others = (paths ?? []).filter { $0 != file.path }
      guard let first = others.first else { return nil }
      return others.count == 1 ? "'\(first)'" : "'\(first)' and \(others.count - 1) more"
    }
    if let others = others(cases.sharedNumbers[value.number.normalized]) {
      findings.append(
        file.finding(
          number, at: .root.key("number"), "number '\(value.number)' is that of \(others) too",
          hint: "give one of the cases another number"))
    }
    if let others = others(cases.sharedIDs[value.id]) {
      findings.append(
        file.finding(id, at: .root.key("id"), "id '\(value.id)' is that of \(others) too", hint: "remove the copy"))
    }
    var seen: Set<String> = []
    for (index, item) in value.invoices.live {
      let isSecond = !seen.insert(item.reference).inserted
      let elsewhere = others(cases.files(of: value.creditor, invoice: item.reference))
      guard let place = isSecond ? "in this case" : elsewhere.map({ "in \($0)" }) else { continue }
      findings.append(
        file.finding(
          invoice, at: .entry(.invoices, index).key("reference"),
          "invoice '\(item.reference)' of \(value.creditor) is \(place) too"))
    }
    for (index, item) in value.related.enumerated() where !cases.hasCase(item.number) {
      findings.append(
        file.finding(
          related, at: .root.key("related").index(index).key("case"), "there is no case '\(item.number)'"))
    }
    return findings
  }
}
