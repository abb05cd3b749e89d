/// Why a claim could not be reckoned.
public enum LedgerError: Error, Sendable, Hashable {
  /// A sum does not fit 64 bits of minor units, or interest 128 bits.
  case overflow
  /// An amount is in another currency than the case.
  case currency(expected: Currency, found: Currency)
  /// An amount of the terms is in another currency than the case.
  case termsCurrency(expected: Currency, found: Currency)
  /// An entry's amount is below nothing.
  case negativeAmount(entry: Identifier)
  /// There is no table of this name.
  case missingTable(Slug)
  /// A table has no rate for a day.
  case missingRate(table: Slug, day: CalendarDate)
  /// An order of imputation does not name each of the four buckets once.
  case incompleteOrder([Bucket])
  /// No tier of the damages clause holds this base.
  case outsideTiers(base: Money)
  /// An entry takes back a payment that was not made, or not yet.
  case returnOfUnknownPayment(entry: Identifier, payment: Identifier)
  /// Entries take back more than a payment brought.
  case returnAbovePayment(entry: Identifier, payment: Identifier)
}

extension LedgerError: CustomStringConvertible {
  /// The sentence for people.
  public var description: String {
    switch self {
    case .overflow: "the amounts are too large to reckon with"
    case .currency(let expected, let found): "an amount in \(found) stands in a case in \(expected)"
    case .termsCurrency(let expected, let found):
      "the terms have amounts in \(found), and the case is in \(expected)"
    case .negativeAmount(let entry): "the amount of entry '\(entry)' is negative"
    case .missingTable(let table): "there is no rate table '\(table)'"
    case .missingRate(let table, let day): "rate table '\(table)' has no rate for \(day)"
    case .incompleteOrder(let order):
      "imputation [\(order.map(\.rawValue).joined(separator: ", "))] does not name costs, interest, damages and "
        + "principal once each"
    case .outsideTiers(let base): "no tier of the damages clause holds \(base)"
    case .returnOfUnknownPayment(let entry, let payment):
      "entry '\(entry)' takes back payment '\(payment)', which was not made by then"
    case .returnAbovePayment(let entry, let payment):
      "entry '\(entry)' takes back more than payment '\(payment)' brought"
    }
  }
}
