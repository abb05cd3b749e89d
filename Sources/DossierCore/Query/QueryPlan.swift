/// A query over the bits of its tests: one bit a leaf, in the order of the leaves.
indirect enum QueryPlan: Sendable {
  case all([QueryPlan])
  case any([QueryPlan])
  case not(QueryPlan)
  case test(UInt64)

  init(_ root: QueryNode) {
    var count: UInt64 = 0
    self.init(root, &count)
  }

  /// Several queries over the bits of all their tests, one after the other.
  static func plans(of roots: [QueryNode]) -> [QueryPlan] {
    var count: UInt64 = 0
    return plans(roots, &count)
  }

  private init(_ node: QueryNode, _ count: inout UInt64) {
    switch node {
    case .all(let nodes): self = .all(Self.plans(nodes, &count))
    case .any(let nodes): self = .any(Self.plans(nodes, &count))
    case .not(let node): self = .not(QueryPlan(node, &count))
    case .leaf:
      self = .test(1 << count)
      count += 1
    }
  }

  private static func plans(_ nodes: [QueryNode], _ count: inout UInt64) -> [QueryPlan] {
    var plans: [QueryPlan] = []
    for node in nodes { plans.append(QueryPlan(node, &count)) }
    return plans
  }

  /// Whether the query holds; nil if that depends on tests that are not among the known ones.
  func holds(_ bits: UInt64, known: UInt64 = .max) -> Bool? {
    switch self {
    case .all(let plans):
      var answer: Bool? = true
      for plan in plans {
        let holds = plan.holds(bits, known: known)
        if holds == false { return false }
        if holds == nil { answer = nil }
      }
      return answer
    case .any(let plans):
      var answer: Bool? = false
      for plan in plans {
        let holds = plan.holds(bits, known: known)
        if holds == true { return true }
        if holds == nil { answer = nil }
      }
      return answer
    case .not(let plan): return plan.holds(bits, known: known).map { !$0 }
    case .test(let bit): return known & bit == 0 ? nil : bits & bit != 0
    }
  }
}
