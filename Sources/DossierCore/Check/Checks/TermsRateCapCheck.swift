/// Rates against the highest that the law allows today.
enum TermsRateCapCheck: Check {
  static let above = FindingKind(
    "terms-rate-above-law", .error, "a rate of interest is above the highest that the law allows",
    """
    Days on which it is above bear the rate that the law puts in its place, which is lower than the highest. The rates of \
    the day of the check are compared. Lower the rate, or write 'limited-to-law: true', by which the highest is claimed.
    """)

  static let kinds = [above]

  static func findings(of terms: ResolvedTerms) -> [Finding] {
    guard !terms.rules.limitedToLaw, let basis = terms.rules.interest?.basis, let cap = terms.rules.caps?.interest,
      let asked = terms.rate(of: basis), let highest = terms.rate(of: .table(cap.table, margin: cap.margin)),
      asked > highest
    else { return [] }
    let instead = cap.otherwise.map { "lower it, or the rate of table '\($0)' holds instead" } ?? "lower it"
    return [
      terms.finding(
        above, at: .interestRate, key: basis.key,
        "\(asked) % a year is above the \(highest) % that table '\(cap.table)' allows on \(terms.today)"
          + terms.lawNote(of: .rateCap),
        hint: "\(instead); 'limited-to-law: true' claims the highest")
    ]
  }
}

extension ResolvedTerms {
  /// The rate of the day for a contract of that day; nil if it is not known.
  fileprivate func rate(of basis: InterestBasis) -> Rate? {
    switch basis {
    case .rate(let rate): rate
    case .table(let table, let margin):
      (try? rates.row(of: table, on: today, contract: today))?.rate.adding(margin)
    }
  }
}

extension InterestBasis {
  /// The key that states it.
  fileprivate var key: String {
    switch self {
    case .rate: "interest.rate"
    case .table: "interest.table"
    }
  }
}
