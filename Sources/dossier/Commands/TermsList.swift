internal import ArgumentParser
internal import DossierCore

struct TermsList: DossierCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the terms of the store")

  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let store = try context.openStore()
    let (terms, status) = context.gather(try store.termsNames()) { slug in
      let chain = try store.namedChain(of: slug)
      return [TermsSheet(chain, usualCurrency: store.settings.value.currency)]
    }
    let listing = Listing(terms: terms, in: context.language)
    context.console.write(listing.text(as: list.format, width: context.tableWidth, palette: context.palette()))
    return status
  }
}
