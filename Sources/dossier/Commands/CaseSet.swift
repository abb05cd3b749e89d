internal import ArgumentParser
internal import DossierCore

struct CaseSet: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change fields of a case",
    discussion: AssignmentsArgument.discussion("phase=judicial", list: "tag", "'co-debtor=jan-peeters; guarantor'")
      + " "
        + """
        Parts of a field follow a point: handler.name, pay-to.iban, limitation.until. 'reference' is the reference that \
        the store's owner gave. Entries are changed with 'dossier entry set', the status with 'dossier case close' and \
        'dossier case reopen'.
        """)

  @OptionGroup var `case`: CaseArgument
  @OptionGroup var fields: AssignmentsArgument
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let assignments = try fields.assignments()
    _ = try context.writing(write) { desk, context in
      _ = try desk.changeCase(try context.file(`case`, desk), assignments)
    }
    return .done
  }
}
