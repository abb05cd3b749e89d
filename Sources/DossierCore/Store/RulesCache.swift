/// The rules of many cases, each creditor and each terms file read once.
public struct RulesCache {
  private let store: Store
  private var creditors: [Slug: Organisation] = [:]
  private var named: [Slug: ClaimRules] = [:]

  /// Begins with nothing read.
  public init(_ store: Store) { self.store = store }

  /// The rules by which a case is reckoned, as `Store.rules(for:)` gives them.
  ///
  /// - Throws: `LoadError` if the creditor or terms cannot be read.
  public mutating func rules(for case: Case) throws(LoadError) -> ClaimRules {
    let creditor: Organisation
    if let known = creditors[`case`.creditor] {
      creditor = known
    } else {
      creditor = try store.creditor(`case`.creditor).value.organisation
      creditors[`case`.creditor] = creditor
    }
    let reference = store.termsReference(of: `case`, creditor)
    let rules: ClaimRules
    if case .named(let slug)? = reference, let known = named[slug] {
      rules = known
    } else {
      rules = try store.rules(of: reference)
      if case .named(let slug)? = reference { named[slug] = rules }
    }
    return `case`.imputation.map { rules.imputing(by: $0) } ?? rules
  }
}
