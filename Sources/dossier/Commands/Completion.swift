internal import ArgumentParser

struct Completion: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "Print what a shell needs to complete commands, options and the names of a store",
    discussion: """
      bash: eval "$(dossier completion bash)" in ~/.bashrc
      zsh: dossier completion zsh > a file _dossier in a directory of $fpath
      fish: dossier completion fish > ~/.config/fish/completions/dossier.fish
      """)

  @Argument(help: "The shell.") var shell: Shell
  @OptionGroup(title: "Common options") var global: GlobalOptions

  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish

    var parserShell: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  func run(_ context: inout Context) -> ExitStatus {
    context.console.print(Dossier.completionScript(for: shell.parserShell))
    return .done
  }
}
