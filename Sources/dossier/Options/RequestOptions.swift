internal import ArgumentParser
internal import DossierCore

/// What is asked for with a request: the entry that its kind is about, other entries, fields.
struct RequestedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How much; of a plan, how much each time.", valueName: "amount")) var amount: String?
  @Option(help: ArgumentHelp("A waiver: of which part.", valueName: "part")) var of: Bucket?
  @Option(help: ArgumentHelp("A waiver or a pause: why.", valueName: "reason")) var reason: String?
  @Option(help: ArgumentHelp("A pause or a dispute: the first day; today if left out.", valueName: "date"))
  var from: String?
  @Option(help: ArgumentHelp("A promise, a pause or a dispute: the last day.", valueName: "date")) var until: String?
  @Option(help: ArgumentHelp("A dispute: the invoice, by number or id.", valueName: "invoice")) var invoice: String?
  @Option(help: ArgumentHelp("A pause or a dispute: whether interest runs on.", valueName: "how"))
  var interest: HoldInterest?
  @Option(help: ArgumentHelp("An amendment: the number of the invoice.", valueName: "text")) var reference: String?
  @Option(
    help: ArgumentHelp("The day of the invoice; of a waiver or a promise today if left out.", valueName: "date"))
  var date: String?
  @Option(help: ArgumentHelp("The invoice's due date; by the terms if left out.", valueName: "date")) var due: String?
  @Option(help: ArgumentHelp("The invoice's kind of claim.", valueName: "text")) var type: String?
  @Option(help: ArgumentHelp("What was supplied.", valueName: "text")) var description: String?
  @Option(help: ArgumentHelp("The reference that payers were asked to give.", valueName: "text"))
  var paymentReference: String?
  @Option(help: ArgumentHelp("The day of the invoice's contract.", valueName: "date")) var contractDate: String?
  @Option(help: ArgumentHelp("A plan: so many instalments.", valueName: "number")) var count: Int?
  @Option(help: ArgumentHelp("A plan: the time between two.", valueName: "interval"))
  var every: InstallmentScheme.Interval?
  @Option(
    help: ArgumentHelp("A plan: the day of the first instalment.", valueName: "date"),
    transform: CalendarDate.init(argument:))
  var start: CalendarDate?
  @Option(help: ArgumentHelp("A plan: after how many missed instalments it is broken.", valueName: "number"))
  var brokenAfter: String?
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "An entry of a list, with its fields: --add costs kind=bailiff amount=100.00.", valueName: "list key=value"))
  var add: [String] = []
  @Option(help: ArgumentHelp("A field of the case, or of the party.", valueName: "key=value")) var set: [String] = []
  @Option(help: ArgumentHelp("A contact change: whose; the debtor's if left out.", valueName: "party"))
  var party: String?
  @Option(
    help: ArgumentHelp("Ask on what a neighbour asks in this request: the same entries and fields.", valueName: "id"))
  var passOn: String?

  func validate() throws {
    if count == nil, every != nil || start != nil || brokenAfter != nil, amount == nil {
      throw ValidationError("--every, --start and --broken-after are about a plan: give --count or --amount")
    }
    if count != nil, amount != nil { throw ValidationError("give either --count or --amount") }
  }

  /// Puts it into a request.
  func fill(_ wish: inout RequestDraft, in currency: Currency) throws {
    wish.additions = try additions()
    wish.changes = try AssignmentsArgument.assignments(set)
    wish.party = party
    wish.passedOn = passOn
    var fields = [
      "of": of?.rawValue, "reason": reason, "from": from, "until": until, "invoice": invoice,
      "interest": interest?.rawValue, "reference": reference, "date": date, "due": due, "type": type,
      "description": description, "payment-reference": paymentReference, "contract-date": contractDate,
    ].compactMapValues(\.self)
    if wish.kind == .plan, count != nil || amount != nil {
      let size = try amount.map { InstallmentScheme.Size.amount(try AmountArgument(text: $0).money(in: currency)) }
      wish.installments = RequestDraft.Installments(
        InstallmentScheme(size ?? .count(count ?? 1), every: every ?? .month), start: start, brokenAfter: brokenAfter)
    } else {
      fields["amount"] = amount
      if let count { fields["count"] = String(count) }
    }
    wish.fields = fields
  }

  /// The entries that --add asks for: a list, and the fields up to the next list.
  private func additions() throws -> [RequestDraft.Addition] {
    var groups: [(list: EntryList, fields: [Assignment])] = []
    for word in add {
      if let field = Assignment(word) {
        guard !groups.isEmpty else {
          throw CommandError(
            message: "--add begins with a list, not with '\(word)'",
            hint: word.contains(" ") ? "leave out the quotes: --add \(word)" : "--add costs \(word)", status: .usage)
        }
        groups[groups.count - 1].fields.append(field)
      } else {
        guard let list = EntryList(rawValue: word) ?? EntryList(rawValue: word + "s") else {
          let names = RequestDraft.lists.map(\.rawValue)
          throw CommandError(
            message: "there is no list '\(word)'",
            hint: Suggestion.hint(for: word, among: names) ?? "the lists are \(names.joined(separator: ", "))",
            status: .usage)
        }
        groups.append((list, []))
      }
    }
    return groups.map { RequestDraft.Addition($0.list, $0.fields) }
  }
}
