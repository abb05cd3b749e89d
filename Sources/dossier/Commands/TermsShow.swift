internal import ArgumentParser
internal import DossierCore

struct TermsShow: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what terms claim, and which file and law say so",
    discussion: """
      Terms that come with dossier are shown outside of a store too. With --yaml the file itself is printed, also of \
      those, so that it can be copied.
      """)

  @Argument(help: ArgumentHelp("Their name.", valueName: "terms"), completion: .stored(.terms)) var name: String
  @Flag(help: "Print the file itself.") var yaml = false
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func validate() throws {
    guard !yaml || result.format == .text else {
      throw ValidationError("The file itself has one form: take either --yaml or --format.")
    }
  }

  func run(_ context: inout Context) throws -> ExitStatus {
    let store = try context.storeIfAny()
    let slug = Slug(called: name)
    if yaml {
      context.console.write(try Terms.text(of: slug, in: store))
      return .done
    }
    let sheet = TermsSheet(chain: try TermsChain(of: slug, in: store))
    switch result.format {
    case .text: context.console.write(sheet.text(in: context.language, palette: context.palette()))
    case .json: context.console.print(sheet.json.indented)
    }
    return .done
  }
}
