/// What reminders cost, against the most that the law allows.
enum ReminderFeeCheck: Check {
  static let kind = FindingKind(
    "reminder-fee-above-law", .warning, "a reminder cost more than the law allows",
    """
    The law allows a fee and the postage, and what the postage was is not known: a cost of a reminder is reported if \
    it is above the fee by more than \(postage / 100) euro, which no letter costs, or if it has no letter to pay for: \
    no notice was logged on or before its day.
    """)

  static let kinds = [kind]

  /// The most that the postage of a letter may be, in cents.
  private static let postage: Int64 = 1500

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    let costs = file.value.costs.live.filter { $0.entry.kind == .reminder }
    guard !costs.isEmpty, let rules = context.claims.rules(of: file.value), let most = rules.caps?.reminderFee
    else { return [] }
    let notices = file.value.log.live.filter { $0.entry.notice }.map { $0.entry.at.date }
    return costs.compactMap { index, cost in
      let place = YAMLPath.entry(.costs, index).key("amount")
      let amount = cost.amount
      guard amount.currency == most.currency else { return nil }
      if amount.minorUnits > most.minorUnits + postage {
        return file.finding(
          kind, at: place, "the reminder cost \(amount), the law allows \(most) and the postage",
          hint: "correct it with 'dossier entry set'; what was not a reminder is of another kind")
      }
      guard !amount.isZero, !notices.contains(where: { $0 <= cost.date }) else { return nil }
      return file.finding(
        kind, at: place, "the reminder cost \(amount), and no notice was logged by \(cost.date)",
        hint: "log it with 'dossier log add --notice', which adds what it costs; a first reminder is free")
    }
  }
}
