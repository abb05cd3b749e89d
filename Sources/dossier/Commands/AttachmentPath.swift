internal import ArgumentParser
internal import DossierCore

struct AttachmentPath: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Print the full paths of files beside a case")

  @OptionGroup var `case`: CaseArgument
  @Argument(help: ArgumentHelp("Names or ids of attachments; all if left out.", valueName: "file"))
  var names: [String] = []
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    let file = try context.file(`case`, desk)
    let all = file.value.attachments
    var wanted = names.isEmpty ? all.filter { !$0.isVoid } : []
    for name in names {
      guard let found = all.last(where: { $0.file == name }) ?? all.first(where: { $0.id.text == name }) else {
        throw CommandError(
          message: "case \(file.value.number) has no attachment '\(name)'",
          hint: Suggestion.hint(for: name, among: all.map(\.file)) ?? "'dossier attachment list' shows them")
      }
      wanted.append(found)
    }
    for attachment in wanted { context.console.print(try desk.fullPath(of: attachment, in: file)) }
    return .done
  }
}
