internal import ArgumentParser
internal import DossierCore

struct TermsShow: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what terms claim, and which file says so")

  @Argument(help: ArgumentHelp("Their name.", valueName: "terms")) var name: String
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let store = try context.openStore()
    let sheet = TermsSheet(try store.namedChain(of: Slug(called: name)), usualCurrency: store.settings.value.currency)
    switch result.format {
    case .text: context.console.write(sheet.text(in: context.language, palette: context.palette()))
    case .json: context.console.print(sheet.json.indented)
    }
    return .done
  }
}
