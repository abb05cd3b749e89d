internal import ArgumentParser
internal import DossierCore

/// What is written down of a payment beside its amount.
struct PaymentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day on which it was received; today if left out.", valueName: "date"))
  var date: String?
  @Option(help: ArgumentHelp("Who received it; the side of this store if left out.", valueName: "side"))
  var receivedBy: Receiver?
  @Option(help: ArgumentHelp("How it was paid, such as bank, cash or card.", valueName: "text")) var method: String?
  @Option(help: ArgumentHelp("The reference that the payer gave.", valueName: "text")) var reference: String?
  @Option(help: ArgumentHelp("The invoice that it pays, by number or id.", valueName: "invoice")) var invoice: String?
  @Option(
    help: ArgumentHelp(
      "How it is spread: costs,interest,damages,principal in the order wanted, proportional, or a law's rule.",
      valueName: "rule"))
  var imputation: String?
  @Option(
    help: ArgumentHelp("Which debtor paid, if there are several.", valueName: "debtor"), completion: .stored(.debtor))
  var byDebtor: String?
  @Option(help: ArgumentHelp("The bank statement that it came from.", valueName: "text")) var bank: String?
  @Option(help: ArgumentHelp("The bank's line as it stood.", valueName: "text")) var raw: String?

  /// Puts all of it into an entry.
  func fill(_ entry: inout Draft, _ desk: Desk) throws(DraftError) {
    let side: Receiver = desk.store.settings.value.role == .creditor ? .creditor : .agency
    try entry.set("date", date ?? desk.actor.today.description)
    try entry.set("received-by", (receivedBy ?? side).rawValue)
    try entry.set("invoice", invoice)
    if let imputation {
      if imputation.contains(",") {
        try entry.set("imputation", list: imputation.split(separator: ",").map { $0.filter { $0 != " " } })
      } else {
        try entry.set("imputation", imputation)
      }
    }
    try fillTexts(&entry)
  }

  /// Puts in what a payment that takes another back has of its own.
  func fillTexts(_ entry: inout Draft) throws(DraftError) {
    try entry.set("method", method)
    try entry.set("reference", reference)
    try entry.set("by-debtor", byDebtor)
    try entry.set("bank", bank)
    try entry.set("raw", raw)
  }
}

/// How one sum is to be spread over the cases of a debtor, as given.
struct SpreadArgument {
  let texts: [String]

  init(_ texts: [String]) { self.texts = texts }

  /// Reads `oldest`, `proportional`, or a list of `CASE=AMOUNT`.
  /// - Throws: `CommandError` or `AmountError`, which are wrong usage.
  func spread(in currency: Currency) throws -> Spread {
    switch texts {
    case [], ["oldest"]: return .oldest
    case ["proportional"]: return .proportional
    default: break
    }
    var amounts: [String: Money] = [:]
    for text in texts {
      guard let sign = text.lastIndex(of: "="), sign > text.startIndex else {
        throw CommandError(
          message: "'\(text)' is no way to spread a payment",
          hint: "write oldest, proportional, or CASE=AMOUNT for each",
          status: .usage)
      }
      let name = String(text[..<sign])
      guard amounts[name] == nil else {
        throw CommandError(message: "case '\(name)' is given two amounts", status: .usage)
      }
      amounts[name] = try AmountArgument(text: String(text[text.index(after: sign)...])).money(in: currency)
    }
    return .amounts(amounts)
  }
}
