/// Terms that ask what the law forbids.
enum TermsForbiddenCheck: Check {
  static let compounding = FindingKind(
    "terms-forbidden-compounding", .error, "terms ask interest on interest where the law forbids it",
    "Interest is reckoned without it. Write 'compounding: none'.")
  static let recoveryFee = FindingKind(
    "terms-forbidden-recovery-fee", .error, "terms ask a recovery fee where the law forbids it",
    "The fee is not claimed. It is one between businesses; take it out of terms for consumers.")

  static let kinds = [compounding, recoveryFee]

  static func findings(of terms: ResolvedTerms) -> [Finding] {
    guard let caps = terms.rules.caps else { return [] }
    let law = terms.lawNote(of: .forbids)
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
    return findings
  }
}
