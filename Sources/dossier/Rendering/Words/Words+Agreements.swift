internal import DossierCore

extension Words {
  /// What is said of holds, promises, plans, settlements, the rests that nobody chases, and sums of several currencies.
  enum AgreementWord: String, CaseIterable, Sendable {
    case hold, promise, plan, agreement, installment, installments
    case kept, met, lapsed, broken, running, completed, holding, ended, missed, late, inTime, next
    case until, agreed, overdue, waivedRest, taken, part, notChased, settlementFor
    case exchangeRate, converted, notConverted, lackingRate
  }

  /// The word.
  subscript(_ word: AgreementWord) -> String { Self.translations(word).text(in: language) }

  private static func translations(_ word: AgreementWord) -> Translations {
    switch word {
    case .hold: Translations("hold", "opschorting", "suspension", "Aussetzung")
    case .promise: Translations("promise", "belofte", "promesse", "Zusage")
    case .plan: Translations("plan", "afbetalingsplan", "plan", "Ratenplan")
    case .agreement: Translations("settlement", "schikking", "transaction", "Vergleich")
    case .installment: Translations("instalment", "termijn", "échéance", "Rate")
    case .installments: Translations("Instalments", "Termijnen", "Échéances", "Raten")
    case .kept: Translations("kept", "nagekomen", "tenue", "gehalten")
    case .met: Translations("met", "nagekomen", "respectée", "erfüllt")
    case .lapsed: Translations("lapsed", "vervallen", "caduque", "verfallen")
    case .broken: Translations("broken", "verbroken", "en défaut", "gebrochen")
    case .running: Translations("running", "lopend", "en cours", "laufend")
    case .completed: Translations("completed", "voltooid", "achevé", "erfüllt")
    case .holding: Translations("in force", "van kracht", "en vigueur", "in Kraft")
    case .ended: Translations("ended", "beëindigd", "terminée", "beendet")
    case .missed: Translations("missed", "gemist", "manquée", "ausgeblieben")
    case .late: Translations("late", "te laat", "en retard", "verspätet")
    case .inTime: Translations("in time", "op tijd", "à temps", "pünktlich")
    case .next: Translations("next", "volgende", "prochaine", "nächste")
    case .until: Translations("Until", "Tot en met", "Jusqu'au", "Bis")
    case .agreed: Translations("Agreed", "Afgesproken", "Convenu", "Vereinbart")
    case .overdue: Translations("Overdue", "Achterstallig", "En retard", "Überfällig")
    case .waivedRest: Translations("Waived", "Kwijtgescholden", "Remis", "Erlassen")
    case .taken: Translations("Taken", "Toegepast", "Appliqué", "Angerechnet")
    case .part: Translations("Of", "Van", "De", "Von")
    case .notChased:
      Translations(
        "is not chased: the terms tolerate such a rest", "wordt niet ingevorderd: de voorwaarden dulden zo'n rest",
        "n'est pas réclamé : les conditions tolèrent un tel reste",
        "wird nicht beigetrieben: die Bedingungen dulden einen solchen Rest")
    case .settlementFor: Translations("Settlement for", "Schikking voor", "Transaction à", "Vergleich über")
    case .exchangeRate: Translations("Exchange rate", "Wisselkoers", "Taux de change", "Wechselkurs")
    case .converted:
      Translations(
        "converted at the cases' exchange rates", "omgerekend tegen de wisselkoersen van de dossiers",
        "converti aux taux de change des dossiers", "umgerechnet zu den Wechselkursen der Akten")
    case .notConverted: Translations("No total in", "Geen totaal in", "Pas de total en", "Keine Summe in")
    case .lackingRate:
      Translations("no exchange rate in", "geen wisselkoers in", "pas de taux de change dans", "kein Wechselkurs in")
    }
  }
}
