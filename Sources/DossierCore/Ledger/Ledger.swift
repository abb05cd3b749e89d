/// The money: what is owed on a case as of a day, to the cent, and why.
///
/// Pure: the same claim, rules, day and tables give the same statement.
public enum Ledger {
  /// Replays all that counts up to and including a day, from nothing.
  ///
  /// Entries dated later, voided entries and later releases of holds are not read.
  /// - Throws: A `LedgerError`: sums out of range, mixed currencies, days without a rate, rules that are not known.
  public static func statement(
    of claim: Claim, rules: ClaimRules, asOf day: CalendarDate, rates: RateTables = .none
  ) throws(LedgerError) -> Statement {
    var replay = try Replay(claim, rules: rules, asOf: day, rates: rates)
    try replay.run()
    return try replay.statement()
  }
}
