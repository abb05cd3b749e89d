extension Imputation {
  /// The buckets in the order of the rule; nil if it spreads in proportion.
  /// - Throws: `LedgerError.incompleteOrder`.
  func order() throws(LedgerError) -> [Bucket]? {
    switch self {
    case .proportional: return nil
    case .preset(let preset): return preset.buckets
    case .order(let order):
      guard order.count == Bucket.allCases.count, Set(order).count == order.count else { throw .incompleteOrder(order) }
      return order
    }
  }

  /// Whether one invoice after another is paid instead of one bucket after another.
  var paysDebtByDebt: Bool {
    if case .preset(let preset) = self { preset.paysDebtByDebt } else { false }
  }
}
