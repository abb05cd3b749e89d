internal import DossierCore

extension Context {
  /// Warns of what is unusual about a payment: it was recorded all the same.
  mutating func warn(of outcome: PaymentOutcome) {
    if outcome.isClosed {
      warn(
        "case \(outcome.number) is closed: the payment is recorded all the same",
        hint: outcome.holder.party.map { "'dossier send \($0)' tells '\($0)', who handle it" }
          ?? "'dossier case reopen \(outcome.number)' opens it again")
    }
    if outcome.date > today { warn("the payment is dated \(outcome.date): it counts from that day on") }
    if !outcome.over.isZero {
      warn(
        "the payment is \(outcome.over) more than case \(outcome.number) owes: that is kept for what becomes due",
        hint: outcome.holder.party.map {
          "'dossier request add \(outcome.number) --kind amendment --add refunds amount=\(outcome.over)' asks '\($0)' to "
            + "pay it back"
        } ?? "'dossier refund \(outcome.number) \(outcome.over)' pays it back")
    }
    if let problem = outcome.problem { warn("case \(outcome.number) cannot be reckoned: \(problem)") }
  }
}
