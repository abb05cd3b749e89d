internal import ArgumentParser
internal import DossierCore

extension CompletionKind {
  /// The names of the rate tables that come with the program.
  static var rateTables: CompletionKind { .list(RateTables.builtInNames.map(\.text)) }
}
