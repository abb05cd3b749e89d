internal import ArgumentParser

/// A subcommand: its options, and what it does with them.
///
/// It has a file of its own in `Commands/`, a line in `Dossier.configuration`, and transcripts.
protocol DossierCommand: ParsableCommand {
  /// The options that every command has: `@OptionGroup(title: "Common options") var global: GlobalOptions`.
  var global: GlobalOptions { get }

  /// Does the work and says how it ended; results go to the context's console, failures are thrown.
  func run(_ context: inout Context) throws -> ExitStatus
}
