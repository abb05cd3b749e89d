internal import ArgumentParser
internal import DossierCore

struct RequestAdd: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Ask the other organisation for its word",
    usage: "dossier request add <case> --kind <kind> [-m <text>] [<options>]",
    discussion: """
      Prints the id of the request. Nothing of what it asks for holds before it is accepted; then it holds in both stores \
      as it is written now.

      An amendment asks for an invoice, for any entries with --add, and for fields of the case with --set; a waiver, a \
      promise, a plan, a pause and a dispute ask for the entry of that name. A contact change tells what of a debtor's data \
      is new. A recall asks the case back. What a debtor asks is recorded with --side debtor, and the holder answers.

      A store between two others says with --to whom it asks, if not the holder, and asks on with --pass-on what one \
      neighbour wants of the other.
      """)

  @OptionGroup var `case`: CaseArgument
  @Option(help: ArgumentHelp("What it is about.", valueName: "kind")) var kind: RequestKind
  @Option(name: .shortAndLong, help: ArgumentHelp("The text; '-' reads it from the standard input.", valueName: "text"))
  var message: String?
  @Option(help: ArgumentHelp("Until when an answer is wanted.", valueName: "date")) var answerBy: String?
  @Option(help: ArgumentHelp("Who asks; this store's side if left out.", valueName: "side")) var side: Side?
  @Option(help: ArgumentHelp("Which organisation is asked, where two others have the case.", valueName: "name"))
  var to: String?
  @OptionGroup(title: "What is asked for") var asked: RequestedOptions
  @OptionGroup var attachment: AttachOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let text = message == "-" ? try context.standardInputText() : message
    let id = try context.writing(write) { desk, context in
      var file = try context.file(`case`, desk)
      var wish = RequestDraft(kind)
      (wish.text, wish.answerBy, wish.side, wish.to) = (text, answerBy, side, to)
      try asked.fill(&wish, in: file.value.currency)
      if let path = attachment.attach {
        let given = GivenFile(source: context.world.absolutePath(path))
        let isInvoice = kind == .amendment && !wish.fields.isEmpty
        let attached = try desk.attach(given, kind: isInvoice ? .invoice : nil, visibility: nil, to: file)
        file = attached.file
        if isInvoice { wish.fields["file"] = attached.name }
      }
      return try desk.addRequest(wish, to: file).id
    }
    if let id { context.console.print(id.text) }
    return .done
  }
}
