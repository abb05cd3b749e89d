/// What reminders cost, against the most that the law allows.
enum ReminderFeeCheck: Check {
  static let kind = FindingKind(
    "reminder-fee-above-law", .warning, "a reminder cost more than the law allows",
    """
    The law allows a fee and the postage for reminders after the first, which is free. What the postage was is not \
    known, so a cost of a reminder is reported if it is above the fee by more than \(postage / 100) euro, which no letter \
    costs, or if fewer than two notices were logged by its day and the case is not one of regular supply.
    """)

  static let kinds = [kind]

  /// The most that the postage of a letter may be, in cents.
  private static let postage: Int64 = 1500

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    let costs = file.value.costs.live.filter { $0.entry.kind == .reminder }
    guard !costs.isEmpty, let rules = context.claims.rules(of: file.value), let most = rules.caps?.reminderFee
    else { return [] }
    let notices = file.value.notices.map(\.sent)
    return costs.compactMap { index, cost in
      let place = YAMLPath.entry(.costs, index).key("amount")
      let amount = cost.amount
      guard amount.currency == most.currency else { return nil }
      if amount.minorUnits > most.minorUnits + postage {
        return file.finding(
          kind, at: place, "the reminder cost \(amount), the law allows \(most) and the postage",
          hint: "correct it with 'dossier entry set'; what was not a reminder is of another kind")
      }
      let count = notices.count { $0 <= cost.date }
      guard !amount.isZero, count < 2, file.value.regularSupply != true else { return nil }
      return file.finding(
        kind, at: place,
        "the reminder cost \(amount), and \(count == 0 ? "no notice was" : "one notice alone was") logged by \(cost.date)",
        hint: "a first reminder is free; 'dossier log add --notice' adds what a further one costs")
    }
  }
}
