/// Terms that ask what the law forbids.
enum TermsForbiddenCheck: Check {
  static let compounding = FindingKind(
    "terms-forbidden-compounding", .error, "terms ask interest on interest where the law forbids it",
    "Interest is reckoned without it. Write 'compounding: none'.")
  static let recoveryFee = FindingKind(
    "terms-forbidden-recovery-fee", .error, "terms ask a recovery fee where the law forbids it",
    "The fee is not claimed. It is one between businesses; take it out of terms for consumers.")
  static let reminderFee = FindingKind(
    "terms-reminder-above-law", .error, "terms ask more for a reminder than the law allows",
    "No more than the law allows is charged when a notice is logged, and nothing for a first one. Lower it.")

  static let kinds = [compounding, recoveryFee, reminderFee]

  static func findings(of terms: ResolvedTerms) -> [Finding] {
    guard let caps = terms.rules.caps else { return [] }
    let law = terms.law(of: .forbids)
    var findings: [Finding] = []
    if caps.forbids.contains(.compounding), terms.rules.interest.map({ $0.compounding != .none }) == true {
      findings.append(
        terms.finding(
          compounding, at: .compounding, "interest on interest is asked, which the law forbids\(law)",
          hint: "write 'compounding: none'"))
    }
    if caps.forbids.contains(.recoveryFee), terms.rules.recoveryFee != nil {
      findings.append(
        terms.finding(
          recoveryFee, at: .recoveryFee, "a recovery fee is asked, which the law forbids\(law)",
          hint: "take 'recovery-fee' out"))
    }
    if let most = caps.reminderFee, let finding = reminderFinding(of: terms, most) { findings.append(finding) }
    return findings
  }

  private static func reminderFinding(of terms: ResolvedTerms, _ most: Money) -> Finding? {
    let fees = terms.rules.reminderFees
    let law = terms.law(of: .reminderCap)
    if let fee = fees.first(where: { $0.currency == most.currency && $0.minorUnits > most.minorUnits }) {
      return terms.finding(
        reminderFee, at: .reminder, "a reminder is to cost \(fee), the law allows \(most)\(law)",
        hint: "lower it; postage comes on top of it when a notice is logged")
    }
    guard let first = fees.first, !first.isZero else { return nil }
    return terms.finding(
      reminderFee, at: .reminder, "a first reminder is to cost \(first), the law makes it free\(law)",
      hint: "write 0.00 first: reminder: [0.00, \(fees.last ?? first)]")
  }
}
