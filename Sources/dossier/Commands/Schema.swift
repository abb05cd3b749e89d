internal import ArgumentParser
internal import DossierCore

struct Schema: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a type of document",
    discussion: "Draft-07, which editors read: \(DocumentType.allCases.map(\.rawValue).joined(separator: ", ")).")

  @Argument(help: "The type of document.") var name: DocumentType
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    context.console.write(JSONSchema.text(for: name))
    return .done
  }
}
