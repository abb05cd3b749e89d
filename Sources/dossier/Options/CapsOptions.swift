internal import ArgumentParser
internal import DossierCore

/// What the law does not let a creditor claim; terms that extend a pack have it from there.
struct CapsOptions: ParsableArguments {
  @Option(help: ArgumentHelp("none: no caps, whatever is inherited.", valueName: "none")) var caps: String?
  @Option(
    help: ArgumentHelp("claims-before-notice, recovery-fee or compounding; may be repeated.", valueName: "claim"))
  var capsForbids: [String] = []
  @Option(help: ArgumentHelp("The most that the damages clause may give.", valueName: "amount"))
  var capsDamagesAmount: String?
  @Option(help: ArgumentHelp("The same as a share of the balance.", valueName: "percent"))
  var capsDamagesPercent: String?
  @Option(help: ArgumentHelp("The least that such a share comes to.", valueName: "amount"))
  var capsDamagesMinimum: String?
  @Option(help: ArgumentHelp("The most that such a share comes to.", valueName: "amount"))
  var capsDamagesMaximum: String?
  @Option(help: ArgumentHelp("By the balance: 'UP-TO; AMOUNT; PERCENT'; may be repeated.", valueName: "tier"))
  var capsDamagesTier: [String] = []
  @Option(help: ArgumentHelp("The table of the highest rate.", valueName: "table")) var capsInterestTable: String?
  @Option(help: ArgumentHelp("Percent on top of it.", valueName: "percent")) var capsInterestMargin: String?
  @Option(help: ArgumentHelp("The table whose rate holds instead of a higher one.", valueName: "table"))
  var capsInterestOtherwise: String?
  @Option(help: ArgumentHelp("The most that a reminder may cost, without postage.", valueName: "amount"))
  var capsReminderFee: String?

  var assignments: [Assignment] {
    Assignment.all(["caps": caps]) + Assignment.all(["caps-forbids": capsForbids])
      + Assignment.all([
        "caps-damages-amount": capsDamagesAmount, "caps-damages-percent": capsDamagesPercent,
        "caps-damages-minimum": capsDamagesMinimum, "caps-damages-maximum": capsDamagesMaximum,
      ])
      + Assignment.all(["caps-damages-tier": capsDamagesTier])
      + Assignment.all([
        "caps-interest-table": capsInterestTable, "caps-interest-margin": capsInterestMargin,
        "caps-interest-otherwise": capsInterestOtherwise, "caps-reminder-fee": capsReminderFee,
      ])
  }
}
