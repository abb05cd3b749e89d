internal import ArgumentParser
internal import DossierCore

struct MergeFile: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-file",
    abstract: "Merge two versions of a document that come from one, for git",
    discussion: """
      Git calls it for the documents of a store. The lines of both sides are joined and written over the file of ours; \
      where both changed the same lines, both stand between marks. Exit status 1 if there are marks, or if what was \
      joined can no longer be read: git then takes the file for unmerged until somebody mends it.
      """)

  @Argument(help: ArgumentHelp("The version that both come from.", valueName: "base"), completion: .file())
  var base: String
  @Argument(help: ArgumentHelp("Our version; the result is written here.", valueName: "ours"), completion: .file())
  var ours: String
  @Argument(help: ArgumentHelp("Their version.", valueName: "theirs"), completion: .file())
  var theirs: String
  @Argument(help: ArgumentHelp("What the document is called, for messages.", valueName: "path")) var path: String?
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let name = path ?? ours
    let result = context.world.absolutePath(ours)
    let isWhole = try GitRepository.mergeLines(
      base: context.world.absolutePath(base), ours: result, theirs: context.world.absolutePath(theirs))
    guard isWhole else {
      context.warn(
        "both sides changed the same lines of '\(name)'", hint: "mend it between the marks, and 'git add' it")
      return .findings
    }
    do {
      _ = try YAMLTree(FileSystem.read(result, limitBytes: Store.maximumDocumentBytes).bytes)
    } catch let error as YAMLError {
      context.warn("'\(name)' was joined, and can no longer be read: \(error)", hint: "mend it, and 'git add' it")
      return .findings
    }
    return .done
  }
}
