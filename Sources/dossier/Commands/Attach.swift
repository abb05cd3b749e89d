internal import ArgumentParser
internal import DossierCore

struct Attach: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "Copy files in beside a case",
    discussion: """
      Prints the name under which each file is kept, and records its SHA-256. A file that the case has already is not \
      copied again; a name that is taken by other content becomes STEM-SHA6.EXT.
      """)

  @OptionGroup var `case`: CaseArgument
  @Argument(help: ArgumentHelp("The files.", valueName: "file"), completion: .file()) var files: [String]
  @Option(help: ArgumentHelp("What they are.", valueName: "kind")) var kind: AttachmentKind?
  @Option(help: ArgumentHelp("Who may see them.", valueName: "who")) var visibility: Visibility?
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let names = try context.writing(write) { desk, context in
      var file = try context.file(`case`, desk)
      var names: [String] = []
      for path in files {
        let given = GivenFile(source: context.world.absolutePath(path))
        let attached = try desk.attach(given, kind: kind, visibility: visibility, to: file)
        file = attached.file
        names.append(attached.name)
      }
      return names
    }
    for name in names ?? [] { context.console.print(name) }
    return .done
  }
}
