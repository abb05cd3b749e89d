internal import DossierCore

extension Words {
  /// What the dashboard says.
  enum DashboardWord: String, CaseIterable, Sendable {
    case dashboard, casesWord, open, openBalance, ofCases, byState, state, notReckoned
    case aging, daysOverdue, months, openedCases, largestDebtors, largestCreditors
    case toDo, what, overdue, soon, since, nothingDue
    case recoveryRate, firstPayment, median, query, madeBy
  }

  /// The word.
  subscript(dashboard word: DashboardWord) -> String { Self.translations(word).text(in: language) }

  /// Where cases stand.
  subscript(dashboard state: DashboardState) -> String { Self.translations(state).text(in: language) }

  /// What waits.
  subscript(dashboard kind: WaitingItem.Kind) -> String { Self.translations(kind).text(in: language) }

  /// How long an invoice has been due.
  subscript(dashboard bucket: AgeBucket) -> String {
    switch bucket {
    case .notDue: self[report: .notDue]
    case .upTo30: "0–30"
    case .upTo60: "31–60"
    case .upTo90: "61–90"
    case .upTo180: "91–180"
    case .upTo365: "181–365"
    case .over365: "> 365"
    }
  }

  private static func translations(_ word: DashboardWord) -> Translations {
    switch word {
    case .dashboard: Translations("Dashboard", "Dashboard", "Tableau de bord", "Übersicht")
    case .casesWord: Translations("Cases", "Dossiers", "Dossiers", "Akten")
    case .open: Translations("Open cases", "Open dossiers", "Dossiers ouverts", "Offene Akten")
    case .openBalance: Translations("Open balance", "Open saldo", "Solde ouvert", "Offener Saldo")
    case .ofCases: Translations("of", "van", "sur", "von")
    case .byState: Translations("Cases by state", "Dossiers per stand", "Dossiers par état", "Akten nach Stand")
    case .state: Translations("State", "Stand", "État", "Stand")
    case .notReckoned:
      Translations(
        "Cases that cannot be reckoned, in no sum", "Dossiers die niet te berekenen zijn, in geen som",
        "Dossiers impossibles à calculer, dans aucune somme", "Nicht berechenbare Akten, in keiner Summe")
    case .aging:
      Translations("How long overdue", "Hoe lang vervallen", "Ancienneté des échéances", "Wie lange überfällig")
    case .daysOverdue: Translations("Days overdue", "Dagen te laat", "Jours de retard", "Tage überfällig")
    case .months:
      Translations(
        "The last twelve months", "De laatste twaalf maanden", "Les douze derniers mois", "Die letzten zwölf Monate")
    case .openedCases: Translations("Opened", "Geopend", "Ouverts", "Eröffnet")
    case .largestDebtors:
      Translations("Largest debtors", "Grootste debiteuren", "Principaux débiteurs", "Größte Schuldner")
    case .largestCreditors:
      Translations("Largest creditors", "Grootste crediteuren", "Principaux créanciers", "Größte Gläubiger")
    case .toDo: Translations("To do", "Te doen", "À faire", "Zu tun")
    case .what: Translations("What", "Wat", "Quoi", "Was")
    case .overdue: Translations("Overdue", "Te laat", "En retard", "Überfällig")
    case .soon: Translations("Next 7 days", "Volgende 7 dagen", "7 jours suivants", "Nächste 7 Tage")
    case .since: Translations("Since", "Sinds", "Depuis le", "Seit")
    case .nothingDue:
      Translations(
        "Nothing is due today or in the next 7 days.", "Er is vandaag en de volgende 7 dagen niets te doen.",
        "Rien à faire aujourd'hui ni dans les 7 jours suivants.",
        "Heute und in den nächsten 7 Tagen ist nichts zu tun.")
    case .recoveryRate: Translations("Recovery rate", "Inningsgraad", "Taux de recouvrement", "Einbringungsquote")
    case .firstPayment:
      Translations(
        "Days to first payment", "Dagen tot eerste betaling", "Jours jusqu'au premier paiement",
        "Tage bis zur ersten Zahlung")
    case .median: Translations("median", "mediaan", "médiane", "Median")
    case .query: Translations("Query", "Zoekvraag", "Requête", "Abfrage")
    case .madeBy: Translations("Made by dossier", "Gemaakt met dossier", "Établi par dossier", "Erstellt mit dossier")
    }
  }

  private static func translations(_ state: DashboardState) -> Translations {
    switch state {
    case .closed: Translations("Closed", "Gesloten", "Clôturé", "Geschlossen")
    case .settled: Translations("Settled", "Geschikt", "Transigé", "Verglichen")
    case .forwarded: Translations("Forwarded", "Doorgestuurd", "Transmis", "Weitergegeben")
    case .disputed: Translations("Disputed", "Betwist", "Contesté", "Bestritten")
    case .held: Translations("On hold", "Opgeschort", "Suspendu", "Ausgesetzt")
    case .promised: Translations("Promised", "Beloofd", "Promis", "Zugesagt")
    case .plan: Translations("On a plan", "Op afbetaling", "Échelonné", "In Raten")
    case .own: Translations("To work on", "In behandeling", "À traiter", "In Bearbeitung")
    }
  }

  private static func translations(_ kind: WaitingItem.Kind) -> Translations {
    switch kind {
    case .task: Translations("Task", "Taak", "Tâche", "Aufgabe")
    case .promise: Translations("Promise", "Belofte", "Promesse", "Zusage")
    case .installment: Translations("Instalment", "Termijn", "Échéance du plan", "Rate")
    case .settlement: Translations("Settlement", "Schikking", "Transaction", "Vergleich")
    case .request: Translations("Request", "Verzoek", "Demande", "Anfrage")
    case .hold: Translations("End of a hold", "Einde opschorting", "Fin de suspension", "Ende der Aussetzung")
    case .deadline:
      Translations("End of a notice", "Einde aanmaning", "Fin de mise en demeure", "Ende der Mahnfrist")
    case .limitation: Translations("Claim lapses", "Verjaring", "Prescription", "Verjährung")
    }
  }
}
