internal import ArgumentParser
internal import DossierCore

struct LogShow: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what happened in a case, newest last")

  @OptionGroup var `case`: CaseArgument
  @Option(help: ArgumentHelp("Only entries of this kind.", valueName: "kind")) var kind: [LogKind] = []
  @Option(
    help: ArgumentHelp("Only entries of this day and later.", valueName: "date"),
    transform: CalendarDate.init(argument:))
  var since: CalendarDate?
  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    let file = try context.file(`case`, desk)
    let entries = file.value.timeline.filter { entry in
      (kind.isEmpty || kind.contains(entry.kind)) && since.map { entry.at.date >= $0 } ?? true
    }
    switch list.format {
    case .text:
      context.console.write(
        Timeline(entries, in: context.language).text(width: context.tableWidth, palette: context.palette()))
    case .json, .jsonl, .csv, .tsv:
      let listing = Listing(log: entries, in: context.language)
      context.console.write(listing.text(as: list.format, width: nil, palette: .plain))
    }
    return .done
  }
}
