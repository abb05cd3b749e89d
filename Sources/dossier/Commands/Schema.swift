internal import ArgumentParser
internal import DossierCore

struct Schema: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a type of document, or put all of them into the store",
    usage: """
      dossier schema <name>
      dossier schema --write [--modelines] [--dry-run]
      """,
    discussion: """
      Draft-07, which editors read: \(DocumentType.allCases.map(\.rawValue).joined(separator: ", ")).

      With --write they lie in schemas/ of the store, and documents that commands make from then on name theirs in \
      their first line, by which editors find it. With --modelines existing documents get that line too; nothing else of \
      them changes.
      """)

  @Argument(help: "The type of document.") var name: DocumentType?
  @Flag(name: .customLong("write"), help: "Put the schemas into the store, each that differs.") var puts = false
  @Flag(help: "Also name the schema in the first line of documents that name none.") var modelines = false
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    if let name, !puts, !modelines, !write.dryRun {
      context.console.write(JSONSchema.text(for: name))
      return .done
    }
    guard name == nil, puts else {
      throw CommandError(
        message: puts
          ? "--write takes no name: it puts all schemas into the store"
          : modelines
            ? "--modelines goes with --write"
            : write.dryRun ? "--dry-run goes with --write" : "there is nothing to print",
        hint: "give a type of document, or --write alone", status: .usage)
    }
    let result = try context.writing(write) { desk, context in
      var paths = try desk.writeSchemas()
      guard modelines else { return (paths: paths, isWhole: true) }
      let outcome = try desk.addModelines()
      for error in outcome.unreadable {
        context.console.printError(ErrorReport(error).text(palette: context.palette(for: .error)))
      }
      paths += outcome.changed
      return (paths: paths, isWhole: outcome.unreadable.isEmpty)
    }
    for path in result?.paths ?? [] { context.console.print(path) }
    return result?.isWhole ?? true ? .done : .partlyDone
  }
}
