/// What is derived of a case beside whether it is open.
public enum CaseState: String, Sendable, CaseIterable {
  /// It was handed over, and that has not ended.
  case forwarded
  /// The debtor disputes it.
  case disputed
  /// Another hold stops it.
  case held
  /// The debtor promised to pay, and still may.
  case promised
  /// Instalments are agreed, and that is neither broken nor completed.
  case plan
  /// A settlement was met.
  case settled
}

extension Case {
  /// What holds of the case, in declaration order, by what is agreed on it.
  public func states(_ agreements: Agreements) -> [CaseState] {
    let holds = agreements.holds.filter(\.isInForce)
    return CaseState.allCases.filter { state in
      switch state {
      case .forwarded: openHandover != nil
      case .disputed: holds.contains { $0.hold.reason == .dispute }
      case .held: holds.contains { $0.hold.reason != .dispute }
      case .promised: agreements.promises.contains { $0.outcome == .open }
      case .plan: agreements.plans.contains { $0.outcome == .running }
      case .settled: agreements.isSettled
      }
    }
  }
}
