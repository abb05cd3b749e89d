internal import DossierCore

extension Words {
  /// What is said of where things stand.
  enum StateWord: String, CaseIterable, Sendable {
    case void, here
  }

  /// The word.
  subscript(_ word: StateWord) -> String { Self.translations(word).text(in: language) }

  /// What holds of a case; English has the words that queries and programs know.
  subscript(state state: CaseState) -> String { Self.translations(state).text(in: language) }

  private static func translations(_ word: StateWord) -> Translations {
    switch word {
    case .void: Translations("void", "nietig", "annulé", "ungültig")
    case .here: Translations("here", "hier", "ici", "hier")
    }
  }

  private static func translations(_ state: CaseState) -> Translations {
    switch state {
    case .forwarded: Translations(state.rawValue, "doorgestuurd", "transmis", "weitergegeben")
    case .disputed: Translations(state.rawValue, "betwist", "contesté", "bestritten")
    case .held: Translations(state.rawValue, "opgeschort", "suspendu", "ausgesetzt")
    case .promised: Translations(state.rawValue, "beloofd", "promis", "zugesagt")
    case .plan: Translations(state.rawValue, "op afbetaling", "échelonné", "in Raten")
    case .settled: Translations(state.rawValue, "geschikt", "transigé", "verglichen")
    }
  }
}
