internal import ArgumentParser
internal import DossierCore

struct LogAdd: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Log what happened, in one case or many",
    discussion: """
      Prints the id of each entry. A notice is a reminder in the sense of the law or the contract: what it costs by the \
      terms, and no more than the law allows, is added to the costs. It is for the invoices that it names, else for all \
      that are late and unpaid.
      """)

  @OptionGroup var cases: CasesArgument
  @Option(name: .shortAndLong, help: ArgumentHelp("The text; '-' reads it from the standard input.", valueName: "text"))
  var message: String?
  @Option(help: ArgumentHelp("The subject line.", valueName: "text")) var subject: String?
  @Option(help: ArgumentHelp("What it was.", valueName: "kind")) var kind: LogKind = .message
  @Option(help: ArgumentHelp("Who may see it.", valueName: "who")) var visibility: Visibility = .public
  @Option(help: ArgumentHelp("To whom it went.", valueName: "name")) var to: String?
  @Option(help: ArgumentHelp("When: a day, or 2026-03-02T10:00:00+01:00; now if left out.", valueName: "time")) var at:
    String?
  @Flag(help: "It is a notice in the sense of the law or the contract.") var notice = false
  @Option(help: "Whether the fee of the notice is added to the costs.") var fee: FeeChoice = .byTerms
  @Option(help: ArgumentHelp("What the post took for it, on top of a fee.", valueName: "amount"))
  var postage: AmountArgument?
  @Flag(help: "It says that VAT comes on top of the costs of collection (NL).") var announcesVat = false
  @Option(help: ArgumentHelp("The last day that it sets the debtor.", valueName: "date")) var deadline: String?
  @Option(help: ArgumentHelp("By which way it went.", valueName: "channel")) var channel: Channel?
  @Option(help: ArgumentHelp("The day on which it arrived.", valueName: "date")) var delivered: String?
  @Option(help: ArgumentHelp("Who did it; this store's side if left out.", valueName: "side")) var side: Side?
  @Option(help: ArgumentHelp("The type in words of your own.", valueName: "text")) var type: String?
  @Option(help: ArgumentHelp("The step of the track that it did.", valueName: "id")) var step: String?
  @Option(help: ArgumentHelp("The task that it did.", valueName: "id")) var task: String?
  @Option(help: ArgumentHelp("A task's day.", valueName: "date")) var on: String?
  @Option(help: ArgumentHelp("An invoice that it names; all if left out.", valueName: "reference"))
  var invoice: [String] = []
  @Flag(help: "It interrupts the limitation.") var interrupts = false
  @Option(
    help: ArgumentHelp("Copy this file in and name it in the entry.", valueName: "file"), completion: .file())
  var attach: [String] = []
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func validate() throws {
    guard message != nil || subject != nil else { throw ValidationError("Say what happened with -m or --subject.") }
    guard notice || (postage == nil && fee == .byTerms && !announcesVat) else {
      throw ValidationError("--fee, --postage and --announces-vat are about a notice: add --notice.")
    }
    guard message != "-" || !cases.names.contains("-") else {
      throw ValidationError("The standard input cannot hold both the cases and the text.")
    }
  }

  func run(_ context: inout Context) throws -> ExitStatus {
    let text = message == "-" ? try context.standardInputText() : message
    let ids = try context.writing(write) { desk, context in
      var ids: [Identifier] = []
      for file in try context.files(cases, desk) { ids.append(try add(text, to: file, &desk, &context)) }
      return ids
    }
    for id in ids ?? [] { context.console.print(id.text) }
    return .done
  }

  private func add(
    _ text: String?, to file: Loaded<Case>, _ desk: inout Desk, _ context: inout Context
  ) throws -> Identifier {
    var file = file
    var names: [String] = []
    for path in attach {
      let given = GivenFile(source: context.world.absolutePath(path))
      let attached = try desk.attach(given, kind: nil, visibility: visibility, to: file)
      file = attached.file
      names.append(attached.name)
    }
    var entry = try desk.draft(.log, for: file)
    let fields: KeyValuePairs<String, String?> = [
      "at": at.map(context.time), "side": side?.rawValue, "kind": kind.rawValue, "visibility": visibility.rawValue,
      "type": type,
      "subject": subject, "to": to, "text": text, "deadline": deadline, "step": step, "task": task, "on": on,
      "notice": notice ? "true" : nil, "channel": channel?.rawValue, "delivered": delivered,
      "announces-vat": announcesVat ? "true" : nil, "interrupts": interrupts ? "true" : nil,
    ]
    for (key, text) in fields { try entry.set(key, text) }
    try entry.set("files", list: names)
    try entry.set("invoices", list: invoice)
    let postage = try postage?.money(in: file.value.currency)
    let added = try desk.log(entry, to: file, charge: fee == .none ? .none : .byTerms(postage: postage))
    for words in [added.termWords, added.feeWords(postage: postage)].compactMap(\.self) {
      context.note("case \(file.value.number): \(words)")
    }
    return added.id
  }
}

/// Whether the fee of a notice is added.
enum FeeChoice: String, CaseIterable, ExpressibleByArgument {
  case byTerms = "by-terms"
  case none
}
