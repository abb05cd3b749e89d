/// Promises and plans that were not kept.
enum AgreementCheck: Check {
  static let brokenPromise = FindingKind(
    "promise-broken", .note, "a promise was not kept",
    "By the last day of the promise less was paid than was promised. Only open cases are looked at.")

  static let brokenPlan = FindingKind(
    "plan-broken", .note, "a plan is broken",
    """
    As many instalments were missed at the same time as break the plan. It stays broken, whatever is paid later: make a \
    new one, or go on without. Only open cases are looked at.
    """)

  static let kinds = [brokenPromise, brokenPlan]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    guard file.value.status == .open, !file.value.promises.isEmpty || !file.value.plans.isEmpty else { return [] }
    let agreements = Agreements(of: file.value, asOf: context.options.now.date)
    var findings: [Finding] = []
    for promise in agreements.promises {
      guard case .broken(let day) = promise.outcome,
        promise.promise.date <= promise.promise.until,
        let index = file.value.promises.firstIndex(where: { $0.id == promise.promise.id })
      else { continue }
      findings.append(
        file.finding(
          brokenPromise, at: .entry(.promises, index).key("until"),
          "\(promise.promise.amount) was promised and \(promise.paid) was paid: broken since \(day)", hint: nil))
    }
    for plan in agreements.plans {
      guard case .broken(let day) = plan.outcome,
        let index = file.value.plans.firstIndex(where: { $0.id == plan.plan.id })
      else { continue }
      findings.append(
        file.finding(
          brokenPlan, at: .entry(.plans, index).key("installments"), "the plan is broken since \(day)",
          hint: "'dossier plan list \(file.value.number) --installments' shows what was missed"))
    }
    return findings
  }
}
