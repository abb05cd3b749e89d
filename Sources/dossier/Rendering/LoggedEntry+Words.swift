internal import DossierCore

extension LoggedEntry {
  /// What is said of the fee of a reminder; nil if there is nothing to say.
  func feeWords(postage: Money?) -> String? {
    if let cost {
      let lowered = fee?.isLowered == true ? ", which is what the law allows" : ""
      return "the reminder costs \(cost.amount)\(lowered): cost '\(cost.id)'"
    }
    guard let fee else { return postage.map { _ in "nothing is asked for this reminder, and no postage" } }
    switch fee.ground {
    case .insideTerm: return "the reminder is free: the term of the one before has not ended"
    case .first where fee.isLowered: return "a first reminder is free by law"
    case .first, .further: return postage.map { _ in "the reminder is free, and so is its postage" }
    }
  }
}
