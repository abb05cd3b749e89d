/// What this store calls the debtors of its copy of a case that a bundle has too, by the ids that stand in their places:
/// the sender may have ids of its own for parties that it knew before.
struct OwnNames {
  /// The slugs here by the ids there.
  private(set) var names: [String: String] = [:]

  /// Holds a document of a bundle against our copy of the case.
  init(of ours: YAMLValue, in theirs: YAMLValue) {
    // The same entry says the same; the case's own debtors may be others by now.
    take(payments: ours["payments"], theirs["payments"])
    let requests = Self.byID(ours["requests"])
    for request in theirs["requests"]?.entries ?? [] {
      guard let own = requests[request.id]?["payload"], let payload = request["payload"] else { continue }
      take(coDebtors: own["set"]?["co-debtors"], payload["set"]?["co-debtors"])
      take(payments: own["add"]?["payments"], payload["add"]?["payments"])
    }
    take(ours["debtor"], theirs["debtor"])
    take(coDebtors: ours["co-debtors"], theirs["co-debtors"])
  }

  private mutating func take(_ slug: YAMLValue?, _ id: YAMLValue?) {
    guard let slug = slug?.scalarText, let id = id?.scalarText, Identifier(id) != nil, names[id] == nil else { return }
    names[id] = slug
  }

  private mutating func take(coDebtors ours: YAMLValue?, _ theirs: YAMLValue?) {
    let (mine, others) = (ours?.entries ?? [], theirs?.entries ?? [])
    guard mine.count == others.count else { return }
    for (own, other) in zip(mine, others) { take(own["debtor"], other["debtor"]) }
  }

  private mutating func take(payments ours: YAMLValue?, _ theirs: YAMLValue?) {
    let mine = Self.byID(ours)
    for payment in theirs?.entries ?? [] { take(mine[payment.id]?["by-debtor"], payment["by-debtor"]) }
  }

  private static func byID(_ list: YAMLValue?) -> [String: YAMLValue] {
    Dictionary((list?.entries ?? []).map { ($0.id, $0) }) { first, _ in first }
  }
}
