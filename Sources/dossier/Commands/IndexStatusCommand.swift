internal import ArgumentParser
internal import DossierCore

struct IndexStatusCommand: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Say what the index holds, and how far it is behind the files",
    discussion: """
      With --verify the index is brought up to date, then all that it holds is compared with what the files say. Exit \
      status 1 if anything differs.
      """)

  @Flag(help: "Compare all that it holds with the files.") var verify = false
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let store = try context.openStore()
    var sheet = IndexSheet()
    do throws(CatalogError) {
      sheet.status = try IndexStatus.of(store, asOf: context.today, program: Version.number)
      if verify, sheet.status != nil { sheet.differences = try differences(store, context) }
    } catch {
      guard case .corrupt(let message) = error, verify else { throw error }
      sheet.differences = [IndexDifference(path: IndexStatus.path, message)]
    }
    if verify, sheet.differences == nil {
      throw CommandError(message: "there is no index to compare", hint: "'dossier index rebuild' makes it")
    }
    switch result.format {
    case .text: context.console.write(sheet.text(palette: context.palette()))
    case .json: context.console.print(sheet.json.indented)
    }
    if sheet.differences?.isEmpty == false {
      context.note("hint: 'dossier index rebuild' makes the index anew")
      return .findings
    }
    return .done
  }

  private func differences(_ store: Store, _ context: Context) throws(CatalogError) -> [IndexDifference] {
    let progress = ProgressLine(context)
    defer { progress.clear() }
    return try IndexedCatalog(store, asOf: context.today, program: Version.number) {
      progress.show("reading cases", $0, of: $1)
    }
    .differences { progress.show("comparing cases", $0, of: $1) }
  }
}

struct IndexRebuild: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Make the index anew from the files",
    discussion: "Prints the number of cases that it then holds.")

  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let store = try context.openStore()
    let progress = ProgressLine(context)
    defer { progress.clear() }
    let catalog = try IndexedCatalog.rebuilt(store, asOf: context.today, program: Version.number) {
      progress.show("reading cases", $0, of: $1)
    }
    progress.clear()
    let (paths, gaps) = try catalog.paths(matching: .everything)
    context.warn(about: gaps)
    context.console.print("\(paths.count)")
    return gaps.isEmpty ? .done : .partlyDone
  }
}

struct IndexDrop: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Remove the index",
    discussion: "The next command that needs it makes it anew.")

  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try IndexedCatalog.drop(try context.openStore())
    return .done
  }
}
