internal import ArgumentParser
internal import DossierCore

struct EntryShow: DossierCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show an entry as the file has it")

  @OptionGroup var `case`: CaseArgument
  @OptionGroup var entry: EntryArgument
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    let file = try context.file(`case`, desk)
    let view = EntryView(try file.entry(entry.id), in: file)
    switch result.format {
    case .text: context.console.write(view.text(palette: context.palette()))
    case .json: context.console.print(view.json.indented)
    }
    return .done
  }
}
