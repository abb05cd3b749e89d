internal import ArgumentParser
internal import DossierCore

struct Fmt: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Rewrite documents in canonical order and style",
    discussion: """
      Keys in the order of their declaration, lists and mappings in block style, quotes only where they are needed. \
      Comments stay, and no value changes. Nothing is ever rewritten unless this is asked.
      """)

  @Argument(
    help: ArgumentHelp("Files and folders; the whole store if left out.", valueName: "path"), completion: .file())
  var paths: [String] = []
  @Flag(help: "Name the files that are not in canonical form, change nothing, and exit with 1 if there are any.")
  var check = false
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    if check {
      var desk = try context.readingDesk()
      let outcome = try desk.format(context.storePaths(paths, desk.store.root))
      context.report(outcome)
      for path in outcome.changed { context.console.print(path) }
      return outcome.unreadable.isEmpty ? outcome.changed.isEmpty ? .done : .findings : .partlyDone
    }
    let outcome = try context.writing(write) { desk, context in
      let outcome = try desk.format(context.storePaths(paths, desk.store.root))
      context.report(outcome)
      return outcome
    }
    for path in outcome?.changed ?? [] { context.console.print(path) }
    return outcome?.unreadable.isEmpty ?? true ? .done : .partlyDone
  }
}

extension Context {
  fileprivate mutating func report(_ outcome: FormatOutcome) {
    for error in outcome.unreadable { console.printError(ErrorReport(error).text(palette: palette(for: .error))) }
  }
}
