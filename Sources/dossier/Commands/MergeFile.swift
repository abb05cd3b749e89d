internal import ArgumentParser
internal import DossierCore

struct MergeFile: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-file",
    abstract: "Merge two versions of a document that come from one, for git",
    discussion: """
      Git calls it for the documents of a store. What theirs changed is written into the file of ours: entries are joined \
      by their ids, other lists as sets, everything else key by key. Where both changed one value, both versions of its \
      lines stand between marks. Of two cases that got the same file, ours stays, and theirs is written beside it with \
      -2 at the end of its name. What is no YAML is joined by lines. Exit status 1 if there are marks or two cases, or \
      if what was joined is no document any more: git then takes the file for unmerged until somebody mends it.
      """)

  @Argument(help: ArgumentHelp("The version that both come from.", valueName: "base"), completion: .file())
  var base: String
  @Argument(help: ArgumentHelp("Our version; the result is written here.", valueName: "ours"), completion: .file())
  var ours: String
  @Argument(help: ArgumentHelp("Their version.", valueName: "theirs"), completion: .file())
  var theirs: String
  @Argument(help: ArgumentHelp("Where the document lies, in a store or a folder around it.", valueName: "path"))
  var path: String?
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let name = path ?? ours
    let target = context.world.absolutePath(ours)
    let versions = try [base, ours, theirs].map { version in
      try FileSystem.read(context.world.absolutePath(version), limitBytes: Store.maximumDocumentBytes).bytes
    }
    let merge: DocumentMerge
    do {
      merge = try DocumentMerge(
        base: versions[0], ours: versions[1], theirs: versions[2],
        type: DocumentType(pathEnding: context.world.absolutePath(name)))
    } catch {
      return try joinLines(name, error, &context)
    }
    if merge.bytes != versions[1] { try context.replace(target, with: merge.bytes, shownAs: ours) }
    switch merge.outcome {
    case .whole: return .done
    case .conflicts(let values):
      context.warn(
        "both sides of '\(name)' changed \(values.map { "'\($0)'" }.joined(separator: ", "))",
        hint: "mend it between the marks, and 'git add' it")
    case .otherCase:
      let other = try context.keepBeside(context.world.absolutePath(name), versions[2])
      context.warn(
        "'\(name)' is another case on their side, which is now '\(other)'",
        hint: "give one of them another number, and 'git add' both")
    case .unsound(let error):
      context.warn(
        "'\(name)' was joined, and is no document any more: \(error.findings.map(\.message).joined(separator: "; "))",
        hint: "mend it, and 'git add' it")
    }
    return .findings
  }

  /// Joins what cannot be joined by its meaning, as git does.
  private func joinLines(
    _ name: String, _ error: DocumentMergeError, _ context: inout Context
  ) throws -> ExitStatus {
    let isWhole = try GitRepository.mergeLines(
      base: context.world.absolutePath(base), ours: context.world.absolutePath(ours),
      theirs: context.world.absolutePath(theirs))
    let marks = isWhole ? "" : ", with both sides between marks where they changed the same"
    context.warn(
      "'\(name)' was joined by its lines\(marks), since \(error)", hint: "look at it, mend it, and 'git add' it")
    return .findings
  }
}
