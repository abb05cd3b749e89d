internal import DossierCore

extension LoggedEntry {
  /// What is said of the term of a notice; nil if it has none.
  var termWords: String? {
    switch term {
    case nil, .unknown: nil
    case .ends(let last): "the notice's term ends on \(last)"
    case .tooShort(let deadline, let legal):
      "the notice is void: its deadline \(deadline) is before \(legal), the last day that law or terms give"
    }
  }

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
