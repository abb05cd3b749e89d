extension AmountProblem {
  /// What follows "is not an amount"; empty if there is nothing to add.
  public var because: String {
    switch self {
    case .malformed, .comma: ""
    case .tooManyDigits(let currency): ": \(currency) has \(currency.digits) digits after the point"
    case .tooLarge: ": it is too large"
    }
  }

  /// The way out; nil if there is none.
  public var hint: String? {
    switch self {
    case .malformed: "write digits and a point: 1250.00"
    case .comma(let suggestion?): "write \(suggestion)"
    case .comma(nil): "write a point before the cents and nothing between thousands: 1250.00"
    case .tooManyDigits: "round it yourself; dossier never rounds what you enter"
    case .tooLarge: nil
    }
  }
}
