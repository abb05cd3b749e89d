/// A law's rule of imputation, by its name in files.
public enum ImputationPreset: String, Sendable, CaseIterable {
  /// Netherlands, article 6:43 BW: one debt after another, due ones first, older ones first, equal ones in proportion;
  /// within a debt as article 6:44 says.
  case debts643 = "nl-6:43"
  /// Netherlands, article 6:44 BW: costs, interest, principal.
  ///
  /// What terms claim as damages goes with the costs: it is the charge for collection (BIK), which the article puts first.
  case buckets644 = "nl-6:44"
  /// Germany, section 366 BGB: one debt after another, due ones first, older ones first, equal ones in proportion; within
  /// a debt as section 367 says.
  case debts366 = "de-366"
  /// Germany, section 367 BGB: costs, interest, principal; damages come before the principal.
  case buckets367 = "de-367"
  /// Germany, section 497 (3) BGB, consumer credit: costs, what else is owed, interest last.
  case buckets497 = "de-497"
  /// Belgium, article 1254 of the old Civil Code: interest before capital; costs first by practice.
  case buckets1254 = "be-1254"
  /// Belgium, article 1256 of the old Civil Code: one debt after another, due ones first, older ones first, equal ones in
  /// proportion; within a debt as article 1254 says.
  case debts1256 = "be-1256"

  /// The order of the buckets.
  public var buckets: [Bucket] {
    switch self {
    case .debts643, .buckets644: [.costs, .damages, .interest, .principal]
    case .debts366, .buckets367, .buckets1254, .debts1256: [.costs, .interest, .damages, .principal]
    case .buckets497: [.costs, .damages, .principal, .interest]
    }
  }

  /// Whether one invoice after another is paid instead of one bucket after another.
  public var paysDebtByDebt: Bool {
    switch self {
    case .debts643, .debts366, .debts1256: true
    case .buckets644, .buckets367, .buckets497, .buckets1254: false
    }
  }
}
