internal import ArgumentParser
internal import DossierCore

struct CaseEdit: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a case in your editor",
    discussion: """
      Opens a copy in $VISUAL, $EDITOR or vi. It is taken back only if it is a case, and if what was changed may be \
      changed; else the findings are shown and the copy stays where it is. The store is not locked while you edit.
      """)

  @OptionGroup var `case`: CaseArgument
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    let file = try context.file(`case`, desk)
    var copy = try EditedCopy(of: file.document.bytes, named: FileSystem.name(of: file.path), &context)
    try copy.edit(context)
    guard copy.isChanged else {
      copy.remove()
      context.note("nothing was changed")
      return .done
    }
    do {
      _ = try context.writing(write) { desk, _ in
        let now = try desk.store.loadCase(at: file.path)
        guard now.document.bytes == file.document.bytes else { throw EditedCopy.Overtaken(path: file.path) }
        _ = try desk.take(copy.bytes, named: copy.path, over: now)
      }
    } catch {
      throw copy.kept(because: error)
    }
    copy.remove()
    return .done
  }
}
