/// Debtors and organisations that a case names twice.
enum NamedTwiceCheck: Check {
  static let debtor = FindingKind(
    "debtor-named-twice", .warning, "a debtor of a case is named twice",
    "A co-debtor is somebody else than the debtor, and stands once in the list.")
  static let reference = FindingKind(
    "reference-given-twice", .warning, "an organisation gave a case two references",
    "Each organisation has one reference for a case; commands use the first one.")

  static let kinds = [debtor, reference]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    let value = file.value
    var findings: [Finding] = []
    if !value.coDebtors.isEmpty {
      var debtors: Set<Slug> = [value.debtor]
      for (index, item) in value.coDebtors.enumerated() where !debtors.insert(item.debtor).inserted {
        findings.append(
          file.finding(
            debtor, at: .root.key("co-debtors").index(index).key("debtor"),
            "'\(item.debtor)' is \(item.debtor == value.debtor ? "the debtor" : "a co-debtor") already",
            hint: "take this one out, or name somebody else"))
      }
    }
    guard value.references.count > 1 else { return findings }
    var givers: Set<Slug> = []
    for (index, item) in value.references.enumerated() where !givers.insert(item.of).inserted {
      findings.append(
        file.finding(
          reference, at: .root.key("references").index(index).key("of"),
          "'\(item.of)' gave the case a reference already",
          hint: "keep one of the two"))
    }
    return findings
  }
}
