/// What terms ask for reminders, against the most that the law allows.
enum TermsReminderCheck: Check {
  static let above = FindingKind(
    "terms-reminder-above-law", .error, "terms ask more for a reminder than the law allows",
    "No more than the law allows is charged when a notice is logged, and nothing for a first one. Lower it.")

  static let kinds = [above]

  static func findings(of terms: ResolvedTerms) -> [Finding] {
    guard let most = terms.rules.caps?.reminderFee else { return [] }
    let fees = terms.rules.reminderFees
    let law = terms.lawNote(of: .reminderCap)
    if let fee = fees.first(where: { $0.currency == most.currency && $0.minorUnits > most.minorUnits }) {
      return [
        terms.finding(
          above, at: .reminder, "a reminder is to cost \(fee), the law allows \(most)\(law)",
          hint: "lower it; postage comes on top of it when a notice is logged")
      ]
    }
    guard let first = fees.first, !first.isZero else { return [] }
    return [
      terms.finding(
        above, at: .reminder, "a first reminder is to cost \(first), the law makes it free\(law)",
        hint: "write 0.00 first: reminder: [0.00, \(fees.last ?? first)]")
    ]
  }
}
