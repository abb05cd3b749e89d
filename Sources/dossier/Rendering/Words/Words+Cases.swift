internal import DossierCore

extension Words {
  /// What the page that shows a case says.
  ///
  /// The values of its fields are not translated: queries and files know them so.
  enum CaseWord: String, CaseIterable, Sendable {
    case handledBy, since, onDay, terms, track, administration, capacity, customerNumber, handler, lapses, tags, related
    case representedBy, upTo, handovers, attachments, otherCases, log, holdsAndAgreements, openRequests, answerBy
  }

  /// The word.
  subscript(_ word: CaseWord) -> String { Self.translations(word).text(in: language) }

  private static func translations(_ word: CaseWord) -> Translations {
    switch word {
    case .handledBy: Translations("handled by", "in behandeling bij", "traité par", "in Bearbeitung bei")
    case .since: Translations("since", "sinds", "depuis le", "seit")
    case .onDay: Translations("As of", "Op", "Au", "Zum")
    case .terms: Translations("Terms", "Voorwaarden", "Conditions", "Bedingungen")
    case .track: Translations("Track", "Traject", "Parcours", "Ablauf")
    case .administration: Translations("Administration", "Administratie", "Administration", "Verwaltung")
    case .capacity: Translations("Capacity", "Hoedanigheid", "Qualité", "Eigenschaft")
    case .customerNumber: Translations("Customer number", "Klantnummer", "Numéro de client", "Kundennummer")
    case .handler: Translations("Handler", "Behandelaar", "Gestionnaire", "Bearbeiter")
    case .lapses: Translations("Lapses", "Verjaart", "Prescrit le", "Verjährt")
    case .tags: Translations("Tags", "Labels", "Étiquettes", "Stichworte")
    case .related: Translations("Related", "Verwant", "Lié", "Verwandt")
    case .representedBy: Translations("represented by", "vertegenwoordigd door", "représenté par", "vertreten durch")
    case .upTo: Translations("up to", "tot", "jusqu'à", "bis")
    case .handovers: Translations("Hand-overs", "Overdrachten", "Transmissions", "Übergaben")
    case .attachments: Translations("Attachments", "Bijlagen", "Pièces jointes", "Anlagen")
    case .otherCases:
      Translations(
        "Other cases of this debtor", "Andere dossiers van deze debiteur", "Autres dossiers de ce débiteur",
        "Andere Akten dieses Schuldners")
    case .log: Translations("Log", "Logboek", "Journal", "Verlauf")
    case .holdsAndAgreements:
      Translations(
        "Holds and agreements", "Opschortingen en afspraken", "Suspensions et accords", "Aussetzungen und Absprachen")
    case .openRequests: Translations("Open requests", "Open verzoeken", "Demandes ouvertes", "Offene Anfragen")
    case .answerBy: Translations("answer by", "antwoord vóór", "répondre avant le", "Antwort bis")
    }
  }
}
