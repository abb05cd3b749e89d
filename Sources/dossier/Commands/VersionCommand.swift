internal import ArgumentParser

struct VersionCommand: DossierCommand {
  static let configuration = CommandConfiguration(commandName: "version", abstract: "Say which dossier this is")

  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) -> ExitStatus {
    context.console.print(Version.line)
    return .done
  }
}
