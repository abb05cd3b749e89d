/// What the law does not let a creditor claim, as one file states it: ceilings, never amounts.
public struct CapTerms: Sendable, Equatable {
  /// What may not be claimed at all.
  public let forbids: [ForbiddenClaim]
  /// The most that a damages clause may give for the balances of one notice.
  public let damages: Charge?
  /// The highest rate.
  public let interest: RateCap?
  /// The most that a further reminder may cost, without postage; where it is capped, a first one is free.
  public let reminderFee: Money?
}

/// The highest rate that the law allows, and what holds instead of a higher one.
public struct RateCap: Sendable, Equatable {
  /// The table of the highest rate.
  public let table: Slug
  /// Percent on top of it.
  public let margin: Rate
  /// The table whose rate holds instead of a higher one; the highest rate itself if nil.
  public let otherwise: Slug?

  /// Makes a cap.
  public init(table: Slug, margin: Rate = .zero, otherwise: Slug? = nil) {
    self.table = table
    self.margin = margin
    self.otherwise = otherwise
  }
}

/// What a law may forbid to claim.
public enum ForbiddenClaim: String, Sendable, CaseIterable {
  /// Interest and damages before the term of a notice has ended.
  case claimsBeforeNotice = "claims-before-notice"
  /// The recovery fee.
  case recoveryFee = "recovery-fee"
  /// Interest on interest.
  case compounding
}

/// Where a rule of terms comes from.
public struct RuleSource: Sendable, Equatable {
  /// The rule, by its key in the file: `interest.rate`, `caps.damages`.
  public let rule: String
  /// The law or regulation.
  public let law: String
  /// The article.
  public let article: String?
  /// The day on which it came into force.
  public let inForce: CalendarDate?
  /// Where it was read.
  public let source: String?
  /// How it is known.
  public let status: RateStatus
}
