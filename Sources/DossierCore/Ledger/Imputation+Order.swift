extension Imputation {
  /// The laws' rules by name, as orders of the buckets.
  ///
  /// - `nl-6:44`: costs, interest, principal (art. 6:44 BW). Damages go with the costs: what Dutch terms claim beside
  ///   interest are the costs of collection (BIK), which that article puts first.
  /// - `de-367`: costs, interest, principal (§ 367 BGB). Damages come before the principal.
  public static let presets: [String: [Bucket]] = [
    "nl-6:44": [.costs, .damages, .interest, .principal],
    "de-367": [.costs, .interest, .damages, .principal],
  ]

  /// The buckets in the order of the rule; nil if it spreads in proportion.
  /// - Throws: `LedgerError.unknownPreset` or `LedgerError.incompleteOrder`.
  func order() throws(LedgerError) -> [Bucket]? {
    switch self {
    case .proportional: return nil
    case .preset(let name):
      guard let order = Self.presets[name] else { throw .unknownPreset(name) }
      return order
    case .order(let order):
      guard order.count == Bucket.allCases.count, Set(order).count == order.count else { throw .incompleteOrder(order) }
      return order
    }
  }
}
