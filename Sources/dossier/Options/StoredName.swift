internal import ArgumentParser
internal import DossierCore

/// What an argument names of a store, so that a shell can complete it.
enum StoredName: String, CaseIterable, Sendable {
  case `case`, creditor, debtor, agency, terms, query

  init(_ kind: PartyKind) {
    self =
      switch kind {
      case .creditor: .creditor
      case .debtor: .debtor
      case .agency: .agency
      }
  }
}

extension CompletionKind {
  /// Names that the store holds.
  ///
  /// The parser knows no store: it answers what kind of name is asked for, and `CompletionRequest` finds the names.
  static func stored(_ name: StoredName) -> CompletionKind { .custom { _, _, _ in [name.rawValue] } }
}
