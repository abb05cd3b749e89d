internal import ArgumentParser
internal import DossierCore

struct CaseNew: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Open a case",
    discussion: """
      Prints the new case's number. What is left out comes from the creditor and from the store's defaults; the number \
      is drawn by the store's scheme.
      """)

  @Option(
    help: ArgumentHelp("Who is owed; the store's owner if left out.", valueName: "creditor"),
    completion: .stored(.creditor))
  var creditor: String?
  @Option(help: ArgumentHelp("Who owes.", valueName: "debtor"), completion: .stored(.debtor)) var debtor: String
  @Option(
    help: ArgumentHelp(
      "Who owes beside the debtor: NAME, NAME:guarantor or NAME:guarantor:1000.00.", valueName: "name"),
    completion: .stored(.debtor))
  var coDebtor: [String] = []
  @Option(help: ArgumentHelp("The terms.", valueName: "name"), completion: .stored(.terms)) var terms: String?
  @Option(help: ArgumentHelp("The track.", valueName: "name")) var track: String?
  @Option(help: ArgumentHelp("The reference that the store's owner gives the case.", valueName: "text"))
  var reference: String?
  @Option(help: ArgumentHelp("Whom a forward takes.", valueName: "agency"), completion: .stored(.agency)) var agency:
    String?
  @Option(help: ArgumentHelp("The part of the organisation.", valueName: "name")) var administration: String?
  @Option(help: ArgumentHelp("The currency (ISO 4217).", valueName: "code"), transform: Currency.init(argument:))
  var currency: Currency?
  @Option(help: ArgumentHelp("What one unit is in the store's currency.", valueName: "number"))
  var exchangeRate: String?
  @Option(help: ArgumentHelp("collection or credit-management.", valueName: "type")) var type: String?
  @Option(help: ArgumentHelp("consumer, business or public; else by the debtor's kind.", valueName: "capacity"))
  var capacity: String?
  @Option(help: ArgumentHelp("amicable, judicial or enforcement.", valueName: "phase")) var phase: String?
  @Option(help: ArgumentHelp("The day of the contract.", valueName: "date")) var contractDate: String?
  @Option(help: ArgumentHelp("The debtor's number at the creditor.", valueName: "text")) var customerNumber: String?
  @Option(help: ArgumentHelp("A number instead of one that is drawn.", valueName: "number")) var number: String?
  @Option(
    help: ArgumentHelp("When it was opened: a day, or a time with an offset; now if left out.", valueName: "time"))
  var opened: String?
  @Option(help: ArgumentHelp("A word of the organisation's own.", valueName: "text")) var tag: [String] = []
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let name = try context.writing(write) { desk, context in
      var draft = desk.caseDraft(currency: currency)
      let texts: KeyValuePairs<String, String?> = [
        "creditor": creditor, "debtor": debtor, "terms": terms, "track": track, "agency": agency,
        "administration": administration, "currency": currency?.code, "exchange-rate": exchangeRate, "type": type,
        "capacity": capacity, "phase": phase, "contract-date": contractDate, "customer-number": customerNumber,
        "number": number.map(CaseNumber.usualNotation), "opened": opened.map(context.time),
      ]
      for (key, text) in texts {
        // All but the debtor may be left out, though some of it stands in every case.
        guard text != "" || key == "debtor" else {
          throw DraftError.invalid(key: key, message: "it is empty", hint: "leave it out, or give a value")
        }
        try draft.set(key, text)
      }
      try draft.set("tags", list: tag)
      draft.set("co-debtors", try coDebtor.map { try coDebtor($0, in: draft) })
      if let reference { try draft.setReference(reference, of: desk.store.settings.value.owners[0]) }
      let file = try desk.newCase(draft).value
      if file.terms == nil {
        context.note("case \(file.number) has no terms, and nothing comes on top of it: see 'dossier terms list'")
      }
      return file.number
    }
    if let name { context.console.print(name.text) }
    return .done
  }

  private func coDebtor(_ text: String, in draft: Draft) throws -> Draft {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 3 else {
      throw CommandError(
        message: "co-debtor: '\(text)' has too many parts", hint: "write it as NAME:guarantor:1000.00", status: .usage)
    }
    var entry = try draft.inner("co-debtors")
    try entry.set("debtor", parts[0])
    try entry.set("role", parts.count > 1 ? parts[1] : nil)
    try entry.set("up-to", parts.count > 2 ? parts[2] : nil)
    return entry
  }
}

extension Draft {
  /// Gives the case the reference of one organisation.
  mutating func setReference(_ text: String, of organisation: Slug) throws(DraftError) {
    var reference = try inner("references")
    try reference.set("of", organisation.text)
    try reference.set("value", text)
    set("references", [reference])
  }
}
