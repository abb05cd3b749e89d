internal import DossierCore

extension Words {
  /// What lists of requests say.
  enum RequestWord: String, CaseIterable, Sendable {
    case about, askedBy, askedOf, inWords, asks, waitsFor, waitsHere, waitsElsewhere, waitsForNobody, answer
  }

  /// The word.
  subscript(_ word: RequestWord) -> String { Self.translations(word).text(in: language) }

  private static func translations(_ word: RequestWord) -> Translations {
    switch word {
    case .about: Translations("About", "Over", "Objet", "Worum")
    case .askedBy: Translations("Asked by", "Gevraagd door", "Demandé par", "Gefragt von")
    case .askedOf: Translations("Asked of", "Gevraagd aan", "Demandé à", "Gefragt ist")
    case .inWords: Translations("Text", "Tekst", "Texte", "Text")
    case .asks: Translations("Asks", "Vraagt", "Demande", "Wunsch")
    case .waitsFor: Translations("Waits for", "Wacht op", "Attend", "Wartet auf")
    case .waitsHere: Translations("us", "ons", "nous", "uns")
    case .waitsElsewhere: Translations("them", "hen", "eux", "andere")
    case .waitsForNobody: Translations("nobody", "niemand", "personne", "niemand")
    case .answer: Translations("Answer", "Antwoord", "Réponse", "Antwort")
    }
  }
}
