internal import ArgumentParser
internal import DossierCore

struct Pay: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "pay",
    abstract: "Record what a debtor paid",
    usage: """
      dossier pay <case> <amount> [<options>]
      dossier pay --debtor <debtor> <amount> [--spread <rule>] [<options>]
      dossier pay <case> --reverse <payment> [<amount>] [<options>]
      """,
    discussion: """
      Prints the id of each payment. With --dry-run it shows how the payment would be spread. What is paid beyond \
      what is owed is kept, and spread when something becomes due.
      """)

  @Argument(help: ArgumentHelp("The case; with --debtor the amount.", valueName: "case"), completion: .stored(.case))
  var first: String
  @Argument(help: ArgumentHelp("How much, such as 1500.00.", valueName: "amount")) var second: String?
  @Option(
    help: ArgumentHelp("Spread the amount over the open cases of this debtor.", valueName: "debtor"),
    completion: .stored(.debtor))
  var debtor: String?
  @Option(
    help: ArgumentHelp("With --debtor: oldest (as a rule), proportional, or CASE=AMOUNT for each.", valueName: "rule"))
  var spread: [String] = []
  @Option(help: ArgumentHelp("Take this payment back, or a part of it.", valueName: "payment")) var reverse: String?
  @OptionGroup var details: PaymentOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func validate() throws {
    switch (debtor != nil, reverse != nil) {
    case (true, true): throw ValidationError("--reverse takes back a payment of one case: leave out --debtor")
    case (true, false):
      if second != nil { throw ValidationError("with --debtor give the amount alone") }
      if details.invoice != nil { throw ValidationError("--invoice names an invoice of one case: leave out --debtor") }
    case (false, true):
      if details.receivedBy != nil || details.invoice != nil || details.imputation != nil {
        throw ValidationError("--reverse follows the payment: leave out --received-by, --invoice and --imputation")
      }
    case (false, false):
      if second == nil { throw ValidationError("missing expected argument '<amount>'") }
    }
    if !spread.isEmpty, debtor == nil { throw ValidationError("--spread needs --debtor") }
  }

  func run(_ context: inout Context) throws -> ExitStatus {
    var outcomes: [PaymentOutcome] = []
    let done: Void? = try context.writing(write) { desk, context in
      if let debtor {
        outcomes = try pay(of: debtor, &desk, context)
      } else {
        let file = try context.file(named: first, desk)
        let entry = try reverse.map { try reversal(of: $0, file, desk) } ?? payment(on: file, desk)
        outcomes = [try desk.pay(entry, on: file).outcome]
      }
      for outcome in outcomes {
        context.warn(of: outcome)
      }
    }
    for outcome in outcomes {
      if done == nil {
        context.console.write(outcome.text(in: context.language, palette: context.palette()))
      } else {
        if debtor != nil, let split = outcome.split { context.note("case \(outcome.number): \(split.amount)") }
        context.console.print(outcome.id.text)
      }
    }
    return .done
  }

  private func payment(on file: Loaded<Case>, _ desk: Desk) throws -> Draft {
    var entry = try desk.draft(.payments, for: file)
    try entry.set("amount", second)
    try details.fill(&entry, desk)
    return entry
  }

  private func reversal(of name: String, _ file: Loaded<Case>, _ desk: Desk) throws -> Draft {
    let payment = try file.payment(name)
    var entry = try desk.reversal(of: payment.id.text, in: file, amount: second, date: details.date)
    try details.fillTexts(&entry)
    return entry
  }

  private func pay(of debtor: String, _ desk: inout Desk, _ context: Context) throws -> [PaymentOutcome] {
    let slug = try desk.store.slug(.debtor, debtor)
    let scan = try desk.openCases(of: slug)
    let files = scan.values
    guard !files.isEmpty else { throw CommandError(message: "debtor '\(slug)' has no open case") }
    let currencies = Set(files.map(\.value.currency))
    let currency = currencies.count == 1 ? files[0].value.currency : desk.store.settings.value.currency
    let amount = try AmountArgument(text: first).money(in: currency)
    let rule = try SpreadArgument(spread).spread(in: currency)
    if case .amounts = rule {} else if let error = scan.errors.first { throw error.error }
    let day = try details.date.map(CalendarDate.init(argument:)) ?? context.today
    let shares = try desk.spread(amount, over: files, by: rule, asOf: day)
    return try desk.pay(shares, from: files) { [desk] entry throws(DraftError) in try details.fill(&entry, desk) }
  }
}
