internal import ArgumentParser
internal import DossierCore

struct CaseSet: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change fields of a case",
    discussion: """
      'key=value' sets, 'key=' removes; a list takes 'key+=value' and 'key-=value' too. Parts of a field follow a \
      point: handler.name, pay-to.iban, limitation.until. 'reference' is the reference that the store's owner gave. \
      Entries are changed with 'dossier entry set', the status with 'dossier case close' and 'reopen'.
      """)

  @OptionGroup var `case`: CaseArgument
  @Argument(help: ArgumentHelp("What to change.", valueName: "key=value"), transform: Assignment.init(argument:))
  var assignments: [Assignment]
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    _ = try context.writing(write) { desk, context in
      _ = try desk.changeCase(try context.file(`case`, desk), assignments)
    }
    return .done
  }
}
