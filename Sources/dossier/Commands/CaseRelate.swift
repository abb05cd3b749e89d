internal import ArgumentParser
internal import DossierCore

struct CaseRelate: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "relate", abstract: "Note that two cases have to do with each other",
    discussion: "Both cases say so. Cases of the same debtor need no note: 'dossier case show' finds them.")

  @OptionGroup var `case`: CaseArgument
  @Argument(help: ArgumentHelp("The other case.", valueName: "other"), completion: .stored(.case)) var other: String
  @Option(name: .customLong("as"), help: ArgumentHelp("What the case is to the other.", valueName: "relation"))
  var relation: CaseRelation = .seeAlso
  @Flag(help: "Take the note away.") var remove = false
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    _ = try context.writing(write) { desk, context in
      let file = try context.file(`case`, desk)
      try desk.relate(file, to: try context.file(named: other, desk), as: remove ? nil : relation)
    }
    return .done
  }
}
