internal import ArgumentParser
internal import DossierCore

/// `creditor set`, `agency set`, `debtor set`.
struct PartySet<Value: PartyDocument>: DossierCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set", abstract: "Change fields of one \(Value.kind.rawValue)",
      discussion: AssignmentsArgument.discussion(
        "city=Tongeren", list: "email", "contact='Roos Vanvinckenroye; accounts; roos@klaardocs.be'")
        + " Keys are those of dossier-\(Value.kind.rawValue)(5), and the options of 'dossier \(Value.kind.rawValue) add'."
    )
  }

  @Argument(help: ArgumentHelp("Its name.", valueName: "name"), completion: .stored(StoredName(Value.kind))) var name:
    String
  @OptionGroup var fields: AssignmentsArgument
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let assignments = try fields.assignments()
    _ = try context.writing(write) { desk, context in
      let slug = try desk.store.slug(Value.kind, name)
      for assignment in assignments where assignment.key == "terms" {
        if let terms = Slug(assignment.text) { _ = try desk.store.terms(terms) }
      }
      try desk.changeParty(Value.kind, slug, assignments)
      guard Value.kind == .debtor else { return }
      for told in try desk.tellOfContactChange(of: slug, assignments) where !context.isDryRun {
        context.note("case \(told.file.value.number) is handled by '\(told.to)': request '\(told.id)' tells them")
      }
    }
    return .done
  }
}
