internal import DossierCore

extension Words {
  /// What reports say.
  enum ReportWord: String, CaseIterable, Sendable {
    case aging, recovery, debtors, creditors, agencies, workload
    case none, nothing, notDue, over, claimed, paidToCreditor, paidToAgency, refunded, givenUp, stillOpen, share
    case closedCases, averageDays, medianDays, byOpening, byMonth, recovered
    case daysLate, payments, partial, promisesKept, promisesBroken, plansCompleted, plansBroken
    case active, handedOver, declined, returned, takenBack, paidSince
    case today, inWeek, inMonth, silent, requests, handler, administration, track, month
    case casesOpened, casesHandedOver
  }

  /// The word.
  subscript(report word: ReportWord) -> String { Self.translations(word).text(in: language) }

  private static func translations(_ word: ReportWord) -> Translations {
    switch word {
    case .aging: Translations("Ageing", "Ouderdom", "Balance âgée", "Altersstruktur")
    case .recovery: Translations("Recovery", "Inning", "Recouvrement", "Einzug")
    case .debtors: Translations("Debtors", "Debiteuren", "Débiteurs", "Schuldner")
    case .creditors: Translations("Creditors", "Crediteuren", "Créanciers", "Gläubiger")
    case .agencies: Translations("Agencies", "Agenten", "Agents", "Inkassobüros")
    case .workload: Translations("Workload", "Werklast", "Charge de travail", "Arbeitslast")
    case .none: Translations("(none)", "(geen)", "(aucun)", "(ohne)")
    case .nothing: Translations("No cases.", "Geen dossiers.", "Aucun dossier.", "Keine Akten.")
    case .notDue: Translations("Not due", "Niet vervallen", "Non échu", "Nicht fällig")
    case .over: Translations("Overpaid", "Te veel", "Trop-perçu", "Überzahlt")
    case .claimed: Translations("Claimed", "Gevorderd", "Réclamé", "Gefordert")
    case .paidToCreditor: Translations("To creditor", "Aan crediteur", "Au créancier", "An Gläubiger")
    case .paidToAgency: Translations("To agency", "Aan agent", "À l'agent", "An Büro")
    case .refunded: Translations("Refunded", "Terugbetaald", "Remboursé", "Erstattet")
    case .givenUp: Translations("Given up", "Opgegeven", "Abandonné", "Aufgegeben")
    case .stillOpen: Translations("Open", "Open", "Ouvert", "Offen")
    case .share: Translations("Paid", "Betaald", "Payé", "Bezahlt")
    case .closedCases: Translations("Closed", "Gesloten", "Clôturés", "Geschlossen")
    case .averageDays: Translations("Days to pay", "Dagen tot betaling", "Jours avant paiement", "Tage bis Zahlung")
    case .medianDays: Translations("Median", "Mediaan", "Médiane", "Median")
    case .byOpening:
      Translations(
        "By month of opening", "Per maand van opening", "Par mois d'ouverture", "Nach Monat der Eröffnung")
    case .byMonth:
      Translations(
        "What happened in each month", "Wat elke maand gebeurde", "Ce qui s'est passé chaque mois",
        "Was in jedem Monat geschah")
    case .recovered: Translations("Recovered", "Geïnd", "Recouvré", "Eingegangen")
    case .daysLate: Translations("Days late", "Dagen te laat", "Jours de retard", "Tage zu spät")
    case .payments: Translations("Payments", "Betalingen", "Paiements", "Zahlungen")
    case .partial: Translations("In part", "Deels", "Partiels", "In Teilen")
    case .promisesKept: Translations("Promises kept", "Beloften nagekomen", "Promesses tenues", "Zusagen gehalten")
    case .promisesBroken:
      Translations("Promises broken", "Beloften verbroken", "Promesses rompues", "Zusagen gebrochen")
    case .plansCompleted: Translations("Plans completed", "Plannen voltooid", "Plans achevés", "Pläne erfüllt")
    case .plansBroken: Translations("Plans broken", "Plannen verbroken", "Plans en défaut", "Pläne gebrochen")
    case .active: Translations("Has now", "Heeft nu", "A maintenant", "Hat jetzt")
    case .handedOver: Translations("Handed over", "Doorgestuurd", "Transmis", "Übergeben")
    case .declined: Translations("Declined", "Geweigerd", "Refusés", "Abgelehnt")
    case .returned: Translations("Returned", "Teruggegeven", "Rendus", "Zurückgegeben")
    case .takenBack: Translations("Taken back", "Teruggenomen", "Repris", "Zurückgenommen")
    case .paidSince: Translations("Paid since", "Sindsdien betaald", "Payé depuis", "Seither bezahlt")
    case .today: Translations("Today", "Vandaag", "Aujourd'hui", "Heute")
    case .inWeek: Translations("In 7 days", "In 7 dagen", "Sous 7 jours", "In 7 Tagen")
    case .inMonth: Translations("In 30 days", "In 30 dagen", "Sous 30 jours", "In 30 Tagen")
    case .silent: Translations("Silent 30 days", "30 dagen stil", "Silence 30 jours", "30 Tage still")
    case .requests: Translations("Requests", "Verzoeken", "Demandes", "Anfragen")
    case .handler: Translations("Handler", "Behandelaar", "Gestionnaire", "Bearbeiter")
    case .administration: Translations("Administration", "Administratie", "Administration", "Mandant")
    case .track: Translations("Track", "Traject", "Scénario", "Ablauf")
    case .month: Translations("Month", "Maand", "Mois", "Monat")
    case .casesOpened: Translations("Cases opened", "Dossiers geopend", "Dossiers ouverts", "Akten, eröffnet")
    case .casesHandedOver:
      Translations("Cases handed over", "Dossiers doorgestuurd", "Dossiers transmis", "Akten, übergeben")
    }
  }

  /// What cases of a report are put together by.
  subscript(by grouping: ReportGrouping) -> String {
    switch grouping {
    case .creditor: self[.creditor]
    case .agency: self[.agency]
    case .debtor: self[.debtor]
    case .administration: self[report: .administration]
    case .handler: self[report: .handler]
    case .track: self[report: .track]
    }
  }
}
