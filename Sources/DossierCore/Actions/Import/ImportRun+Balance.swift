extension ImportRun {
  /// Warns where the sender reckons otherwise than this store does, of the same entries.
  mutating func compareBalance(_ item: ReadCase, _ own: Loaded<Case>) {
    guard let stated = item.line.balance, let day = item.line.asOf, Self.reckonsTheSame(item.file.value, own.value)
    else { return }
    let number = own.value.number
    do {
      let (balance, rules) = try balance(of: own.value, asOf: day)
      guard balance != stated else { return }
      let here = Self.terms(of: own.value.terms ?? rules.reference)
      let there = Self.terms(of: item.file.value.terms)
      report.warnings.append(
        "case \(number): as of \(day) the sender reckons \(stated) \(stated.currency), this store \(balance); "
          + "there by \(there)\(Self.tables(record.tables)), here by \(here)\(Self.tables(rules.tables.sorted()))")
    } catch {
      report.warnings.append("case \(number): what is owed cannot be reckoned here: \(error)")
    }
  }

  /// Whether two copies have the same entries in all lists that count in money, void ones as void.
  private static func reckonsTheSame(_ file: Case, _ own: Case) -> Bool {
    countedLists.allSatisfy { list in
      let (theirs, ours) = (file.entries(of: list), own.entries(of: list))
      // Mostly they stand in the same order.
      if theirs.elementsEqual(ours, by: { $0.id == $1.id && $0.isVoid == $1.isVoid }) { return true }
      return Set(theirs.filter { !$0.isVoid }.map(\.id)) == Set(ours.filter { !$0.isVoid }.map(\.id))
    }
  }

  private static let countedLists = EntryList.allCases.filter {
    ![.requests, .attachments, .promises, .log].contains($0)
  }

  private struct Rules {
    let reference: TermsReference?
    let tables: Set<Slug>
  }

  private mutating func balance(of file: Case, asOf day: CalendarDate) throws -> (Money, Rules) {
    let basis = try bases.basis(of: file)
    let figures = try Ledger.figures(
      of: Claim(file, creditor: basis.creditor), rules: basis.rules, asOf: day, rates: basis.rates)
    return (figures.totals.balance, Rules(reference: try bases.reference(of: file), tables: basis.rules.tables))
  }

  private static func terms(of reference: TermsReference?) -> String {
    switch reference {
    case .named(let slug)?: "the terms '\(slug)'"
    case .written(let terms)?: terms.name.map { "the terms '\($0)'" } ?? "terms of its own"
    case nil: "no terms"
    }
  }

  private static func tables(_ tables: [BundledTable]) -> String {
    tables.isEmpty
      ? "" : " and the tables " + tables.map { "\($0.name) (\($0.hash.prefix(8)))" }.joined(separator: ", ")
  }

  private static func tables(_ names: [Slug]) -> String {
    names.isEmpty ? "" : " and the tables " + names.map(\.text).joined(separator: ", ")
  }
}
