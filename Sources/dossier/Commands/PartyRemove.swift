internal import ArgumentParser
internal import DossierCore

/// `creditor remove`, `agency remove`, `debtor remove`.
struct PartyRemove<Value: PartyDocument>: DossierCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove", abstract: "Remove one \(Value.kind.rawValue) that no case names")
  }

  @Argument(help: ArgumentHelp("Its name.", valueName: "name"), completion: .stored(StoredName(Value.kind))) var name:
    String
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    _ = try context.writing(write) { desk, _ in
      try desk.removeParty(Value.kind, try desk.store.slug(Value.kind, name))
    }
    return .done
  }
}
