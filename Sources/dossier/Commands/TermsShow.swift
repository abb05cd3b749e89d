internal import ArgumentParser
internal import DossierCore

struct TermsShow: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what terms claim, and which file and law say so",
    discussion: """
      With --yaml the file itself is printed, also of terms that come with dossier, so that it can be copied.
      """)

  @Argument(help: ArgumentHelp("Their name.", valueName: "terms")) var name: String
  @Flag(help: "Print the file itself.") var yaml = false
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func validate() throws {
    guard !yaml || result.format == .text else {
      throw ValidationError("The file itself has one form: take either --yaml or --format.")
    }
  }

  func run(_ context: inout Context) throws -> ExitStatus {
    let store = try context.openStore()
    if yaml {
      context.console.write(String(decoding: try store.terms(Slug(called: name)).document.bytes, as: UTF8.self))
      return .done
    }
    let sheet = TermsSheet(try store.namedChain(of: Slug(called: name)), usualCurrency: store.settings.value.currency)
    switch result.format {
    case .text: context.console.write(sheet.text(in: context.language, palette: context.palette()))
    case .json: context.console.print(sheet.json.indented)
    }
    return .done
  }
}
