internal import ArgumentParser
internal import DossierCore

/// `creditor show`, `agency show`, `debtor show`.
struct PartyShow<Value: PartyDocument>: DossierCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: "Show everything about one \(Value.kind.rawValue)",
      discussion: "The names of the fields are those that '\(Value.kind.rawValue) set' takes.")
  }

  @Argument(help: ArgumentHelp("Its name.", valueName: "name"), completion: .stored(StoredName(Value.kind))) var name:
    String
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    let slug = try desk.store.slug(Value.kind, name)
    let file = try desk.store.party(Value.self, slug)
    let cases = try desk.cases(naming: Value.kind, slug)
    let sheet = PartySheet(
      slug: slug, file: file, openCases: cases.values.count { $0 == .open },
      closedCases: cases.values.count { $0 == .closed })
    for unreadable in cases.errors {
      context.console.printError(ErrorReport(unreadable.error).text(palette: context.palette(for: .error)))
    }
    switch result.format {
    case .text: context.console.write(sheet.text(in: context.language, palette: context.palette()))
    case .json: context.console.print(sheet.json.indented)
    }
    return cases.errors.isEmpty ? .done : .partlyDone
  }
}
