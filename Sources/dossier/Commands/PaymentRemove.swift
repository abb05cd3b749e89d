internal import ArgumentParser
internal import DossierCore

struct PaymentRemove: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a payment that was recorded by mistake",
    discussion: """
      A payment that another organisation was told of is made void instead, and stays to be seen. Money that went back \
      is no mistake: 'dossier pay --reverse' records that.
      """)

  @OptionGroup var `case`: CaseArgument
  @Argument(help: ArgumentHelp("The payment's id, or the beginning of it.", valueName: "payment")) var payment: String
  @Option(help: ArgumentHelp("Why.", valueName: "text")) var reason: String?
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    _ = try context.writing(write) { desk, context in
      let file = try context.file(`case`, desk)
      let place = try file.payment(payment)
      let (change, _) = try desk.remove(place, of: file, because: reason)
      guard case .voided = change else { return }
      context.note("payment '\(place.id)' was sent before: it is voided")
    }
    return .done
  }
}
