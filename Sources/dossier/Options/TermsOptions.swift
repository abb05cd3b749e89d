internal import ArgumentParser
internal import DossierCore

/// When invoices fall due, and interest on arrears.
struct InterestOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Days to pay after the invoice's date.", valueName: "days")) var paymentDays: String?
  @Flag(inversion: .prefixedNo, help: "Whether the term to pay runs on to the end of the month.") var endOfMonth: Bool?
  @Option(help: ArgumentHelp("none: no interest, whatever is inherited.", valueName: "none")) var interest: String?
  @Option(help: ArgumentHelp("Percent a year, such as 10.5.", valueName: "percent")) var rate: String?
  @Option(help: ArgumentHelp("A table of statutory rates instead.", valueName: "table")) var table: String?
  @Option(help: ArgumentHelp("Percent on top of the table's rate.", valueName: "percent")) var margin: String?
  @Option(help: ArgumentHelp("actual/365, actual/actual, actual/360 or 30/360.", valueName: "rule"))
  var dayCount: String?
  @Option(help: ArgumentHelp("none or yearly.", valueName: "when")) var compounding: String?
  @Option(help: ArgumentHelp("day-after-due, notice-sent, after-notice or by-size.", valueName: "day"))
  var starts: String?
  @Option(help: ArgumentHelp("Whether the day of a payment counts: counts or does-not.", valueName: "rule"))
  var paymentDay: String?
  @Flag(inversion: .prefixedNo, help: "Whether the table's rate of the first day holds for life.")
  var fixedAtStart: Bool?
  @Option(help: ArgumentHelp("The first day whose contracts have that margin.", valueName: "date"))
  var earlierContractsBefore: String?
  @Option(help: ArgumentHelp("Percent on top of the table's rate for contracts before that day.", valueName: "percent"))
  var earlierMargin: String?

  var assignments: [Assignment] {
    Assignment.all([
      "payment-days": paymentDays, "end-of-month": endOfMonth.map(\.description), "interest": interest, "rate": rate,
      "table": table, "margin": margin, "day-count": dayCount, "compounding": compounding, "starts": starts,
      "payment-day": paymentDay, "fixed-at-start": fixedAtStart.map(\.description),
      "earlier-contracts-before": earlierContractsBefore, "earlier-margin": earlierMargin,
    ])
  }
}

/// The damages clause.
struct DamagesOptions: ParsableArguments {
  @Option(help: ArgumentHelp("none: no clause, whatever is inherited.", valueName: "none")) var damages: String?
  @Option(help: ArgumentHelp("A fixed sum.", valueName: "amount")) var damagesAmount: String?
  @Option(help: ArgumentHelp("A share of the base.", valueName: "percent")) var damagesPercent: String?
  @Option(help: ArgumentHelp("The least that a share comes to.", valueName: "amount")) var damagesMinimum: String?
  @Option(help: ArgumentHelp("The most that a share comes to.", valueName: "amount")) var damagesMaximum: String?
  @Option(
    help: ArgumentHelp(
      "By the base: 'UP-TO; AMOUNT; PERCENT', the last as 'amount=65.00; percent=5'; may be repeated.",
      valueName: "tier"))
  var damagesTier: [String] = []
  @Option(help: ArgumentHelp("case, invoice or notice.", valueName: "unit")) var damagesPer: String?
  @Option(help: ArgumentHelp("invoices or balance.", valueName: "base")) var damagesBase: String?
  @Option(help: ArgumentHelp("due, notice, forward or opened.", valueName: "day")) var damagesDue: String?
  @Option(
    help: ArgumentHelp(
      "VAT on it, where the creditor cannot deduct it and the notice announces it.", valueName: "percent"))
  var damagesVat: String?

  var assignments: [Assignment] {
    Assignment.all([
      "damages": damages, "damages-amount": damagesAmount, "damages-percent": damagesPercent,
      "damages-minimum": damagesMinimum, "damages-maximum": damagesMaximum,
    ])
      + Assignment.all(["damages-tier": damagesTier])
      + Assignment.all(["damages-per": damagesPer, "damages-base": damagesBase, "damages-due": damagesDue])
      + Assignment.all(["damages-vat": damagesVat])
  }
}

/// Costs, notices, and what concerns all rules.
struct ClaimOptions: ParsableArguments {
  @Option(help: ArgumentHelp("none: no costs, whatever is inherited.", valueName: "none")) var costs: String?
  @Option(help: ArgumentHelp("The recovery fee of each invoice.", valueName: "amount")) var recoveryFee: String?
  @Option(
    help: ArgumentHelp("The same by the invoice's amount: 'UP-TO; AMOUNT'; may be repeated.", valueName: "tier"))
  var recoveryFeeTier: [String] = []
  @Flag(inversion: .prefixedNo, help: "Whether the recovery fee comes on top of the damages clause.")
  var cumulate: Bool?
  @Option(
    help: ArgumentHelp("What the first, second … reminder costs; may be repeated.", valueName: "amount"))
  var reminder: [String] = []
  @Option(
    help: ArgumentHelp(
      "costs,interest,damages,principal in the order wanted, proportional, or a law's rule such as nl-6:44.",
      valueName: "rule"))
  var imputation: String?
  @Option(help: ArgumentHelp("none: no notice, whatever is inherited.", valueName: "none")) var notice: String?
  @Option(help: ArgumentHelp("The term of a notice.", valueName: "days")) var noticeDays: String?
  @Option(help: ArgumentHelp("third-working-day, next-day or after-delivery.", valueName: "day"))
  var noticePaperStarts: String?
  @Option(help: ArgumentHelp("The same for e-mails and SMS.", valueName: "day")) var noticeElectronicStarts: String?
  @Option(help: ArgumentHelp("The country whose public holidays are no working days: BE or NL.", valueName: "country"))
  var noticeHolidays: String?
  @Flag(inversion: .prefixedNo, help: "Whether the legal maximum is claimed where the terms ask for more.")
  var limitedToLaw: Bool?
  @Option(help: ArgumentHelp("Rests up to this are not chased.", valueName: "amount")) var tolerance: String?

  var assignments: [Assignment] {
    Assignment.all([
      "costs": costs, "recovery-fee": recoveryFee, "cumulate": cumulate.map(\.description), "imputation": imputation,
      "notice": notice, "notice-days": noticeDays, "notice-paper-starts": noticePaperStarts,
      "notice-electronic-starts": noticeElectronicStarts, "notice-holidays": noticeHolidays,
      "limited-to-law": limitedToLaw.map(\.description),
      "tolerance": tolerance,
    ])
      + Assignment.all(["recovery-fee-tier": recoveryFeeTier, "reminder": reminder])
  }
}
