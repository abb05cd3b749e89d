extension InterestPeriod {
  /// The interest of the period before rounding: base × rate × days ÷ length of the year.
  ///
  /// The periods of an invoice add up to its exact interest.
  ///
  /// - Throws: `LedgerError.overflow`.
  public func exactInterest() throws(LedgerError) -> ExactInterest {
    try ExactInterest(
      base: Int128(base.minorUnits), rate: rate, share: Int128(days) * ExactInterest.perYear / Int128(yearLength))
  }
}
