internal import ArgumentParser
internal import DossierCore

struct HoldAdd: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Stop a case, or the part of it that is disputed",
    discussion: "Insolvency and debt settlement stop interest unless --interest says otherwise; other reasons do not.")

  @OptionGroup var `case`: CaseArgument
  @Option(help: ArgumentHelp("Why.", valueName: "reason")) var reason: HoldReason
  @Option(help: ArgumentHelp("The first day; today if left out.", valueName: "date")) var from: String?
  @Option(help: ArgumentHelp("The last day; until it is released if left out.", valueName: "date")) var until: String?
  @Option(help: ArgumentHelp("The part in dispute; all if left out.", valueName: "amount")) var amount: String?
  @Option(help: ArgumentHelp("The invoice in dispute, by number or id.", valueName: "invoice")) var invoice: String?
  @Option(help: ArgumentHelp("Whether interest runs on.", valueName: "how")) var interest: HoldInterest?
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let fields: KeyValuePairs<String, String?> = [
      "reason": reason.rawValue, "until": until, "amount": amount, "invoice": invoice, "interest": interest?.rawValue,
    ]
    return try context.addEntry(.holds, to: `case`, write, fields: fields) { desk, entry, file in
      var entry = entry
      try entry.set("from", from ?? desk.actor.today.description)
      return try desk.add(entry, to: .holds, of: file)
    }
  }
}
