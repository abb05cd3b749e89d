internal import ArgumentParser
internal import DossierCore

struct TermsList: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the terms of the store and those that come with dossier",
    discussion: """
      Terms that come with dossier hold the law of a country for one kind of debtors. They serve as they are, or are \
      extended by terms of one's own: 'dossier terms add NAME --extends be-b2b'. Outside of a store they are all that is \
      listed.
      """)

  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let store = try context.storeIfAny()
    let currency = store?.settings.value.currency ?? .euro
    // A file with the name of terms that come with dossier is not read: it is told as a problem, and those are listed.
    let (own, status) = context.gather(try store?.termsNames() ?? []) { slug in
      [TermsSheet(try NamedTerms.chain(of: slug, in: store), usualCurrency: currency)]
    }
    let builtIn = try Terms.builtInNames.map { slug in
      TermsSheet(try NamedTerms.chain(of: slug, in: nil), usualCurrency: currency)
    }
    let palette = context.palette()
    func text(_ terms: [TermsSheet]) -> String {
      Listing(terms: terms, in: context.language).text(as: list.format, width: context.tableWidth, palette: palette)
    }
    guard list.format == .text else {
      context.console.write(text(own + builtIn))
      return status
    }
    context.console.write(
      text(own) + (own.isEmpty ? "" : "\n") + palette.bold("Coming with dossier") + "\n" + text(builtIn))
    return status
  }
}
