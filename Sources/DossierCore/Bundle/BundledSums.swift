extension BundledSums {
  /// Nothing in a currency.
  static func none(_ currency: Currency) -> BundledSums {
    let zero = Money.zero(currency)
    return BundledSums(currency: currency, invoices: zero, credits: zero, payments: zero)
  }

  /// The sums of a case.
  ///
  /// - Throws: `MoneyError` if one is too large.
  init(of file: Case) throws(MoneyError) {
    let zero = Money.zero(file.currency)
    self.init(
      currency: file.currency, invoices: try zero.adding(file.invoices.map(\.amount)),
      credits: try zero.adding(file.credits.map(\.amount)), payments: try zero.adding(file.payments.map(\.amount)))
  }

  /// The sums of both.
  ///
  /// - Throws: `MoneyError` if one is too large.
  func adding(_ other: BundledSums) throws(MoneyError) -> BundledSums {
    BundledSums(
      currency: currency, invoices: try invoices.adding(other.invoices), credits: try credits.adding(other.credits),
      payments: try payments.adding(other.payments))
  }
}

extension Money {
  fileprivate func adding(_ amounts: [Money]) throws(MoneyError) -> Money {
    var sum = self
    for amount in amounts { sum = try sum.adding(amount) }
    return sum
  }
}
