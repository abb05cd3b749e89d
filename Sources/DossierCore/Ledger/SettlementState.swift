/// What became of a settlement as of a day, as the ledger found it.
public struct SettlementState: Sendable, Equatable {
  /// The settlement.
  public let settlement: Settlement
  /// What was paid in time, less what was taken back.
  public let paid: Money
  /// How it ended, if it did.
  public let outcome: SettlementExplanation.Outcome

  /// Finds what a statement says of a settlement; nil if it says nothing: it is void or was agreed later.
  init?(_ settlement: Settlement, in statement: Statement) {
    guard let found = statement.explanation.settlements.first(where: { $0.id == settlement.id }) else { return nil }
    self.settlement = settlement
    paid = found.paid
    outcome = found.outcome
  }

  /// Whether it was met.
  public var isMet: Bool { if case .met = outcome { true } else { false } }

  /// What was given up because it was met; nil if it was not.
  public var waived: Money? { if case .met(_, let waived) = outcome { waived } else { nil } }
}
