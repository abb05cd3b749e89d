/// The parts of a debt that a payment is spread over.
public enum Bucket: String, Sendable, CaseIterable, Hashable {
  /// What acts of collection cost, and the recovery fee.
  case costs
  /// What the delay adds per day.
  case interest
  /// The damages clause.
  case damages
  /// What the invoices say.
  case principal
}

/// The rule by which a payment is spread over costs, interest, damages and principal.
public enum Imputation: Sendable, Hashable {
  /// Bucket by bucket in this order, which holds all four.
  case order([Bucket])
  /// Over all that is due, in proportion.
  case proportional
  /// By a law's rule, such as `nl-6:44`.
  case preset(ImputationPreset)

  /// Costs, interest, damages, principal: the usual rule (Belgian Civil Code, article 5.210).
  public static let usual = Imputation.order([.costs, .interest, .damages, .principal])
}
