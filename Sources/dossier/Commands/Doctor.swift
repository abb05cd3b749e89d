internal import ArgumentParser
internal import DossierCore

struct Doctor: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at the machine, the store, the index and git, and say what is amiss",
    discussion: """
      What documents say is the business of 'dossier check'. With --fix what can be mended without asking is: \
      permissions, temporary files, what git is told and the hooks that check commits, unless somebody's own is there. \
      Exit status 1 if a problem is left, 7 if another process held the store so that something was not mended. Outside of a store it looks at the machine alone.
      """)

  @Flag(help: "Mend what can be mended without asking, and say what was done.") var fix = false
  @Option(help: ArgumentHelp("Wait so long for another process that writes.", valueName: "seconds"))
  var lockTimeout = 10
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let root = try root(context)
    var lines = context.environmentHealth() + context.versionHealth() + context.toolHealth()
    var mending = Mending()
    if let root {
      if fix { mending = context.mend(root, lockTimeout: lockTimeout) }
      lines += StoreHealth(root: root, context).lines + context.gitHealth(root) + context.exchangeHealth(root)
    } else {
      lines.append(
        HealthLine(part: "store", name: "store", state: .ok, message: "there is none at or above this directory"))
    }
    lines.append(context.diskHealth(root ?? context.storeDirectory))
    let sheet = HealthSheet(lines: lines, mended: mending.mended, notMended: mending.notMended)
    switch result.format {
    case .text: context.console.write(sheet.text(width: context.tableWidth, palette: context.palette()))
    case .json: context.console.print(sheet.json.indented)
    }
    return mending.isLocked ? .locked : sheet.hasProblem ? .findings : .done
  }

  /// The store; nil where none was named and none is around.
  private func root(_ context: Context) throws -> String? {
    do throws(LoadError) {
      return try Store.find(from: context.storeDirectory)
    } catch {
      let isNamed = global.directory != nil || context.world.variable("DOSSIER_STORE") != nil
      guard case .notAStore = error, !isNamed else { throw error }
      return nil
    }
  }
}
