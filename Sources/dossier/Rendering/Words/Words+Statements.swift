internal import DossierCore

extension Words {
  /// What only statements and their explanations say.
  enum StatementWord: String, CaseIterable, Sendable {
    case statement, asOf, recoveryFee, waivers, refunds, paymentBack, settlement, paidTooMuch
    case correctsInvoice, correctsInvoices, disputed, tomorrow
    case reminderCost, bailiffCost, courtCost, lawyerCost, otherCost
    case enterpriseNumber, payTo, mention, link
    case rule, gross, fees, earlier, spread, over, refunded, takenBack, holds, settlements, stopsInterest
    case yes, no, year, exact, rounded, roundingRule, joinsBase, notStarted, unresolved, interestFormula, splitOrder
    case paid, afterPayment
    case bank, reason, released, method, takenBackPayment, transfer, corrects, file, vat, description
  }

  /// The word.
  subscript(_ word: StatementWord) -> String { Self.translations(word).text(in: language) }

  private static func translations(_ word: StatementWord) -> Translations {
    switch word {
    case .statement:
      Translations("Statement of case", "Afrekening van dossier", "Décompte du dossier", "Abrechnung der Akte")
    case .asOf: Translations("as of", "op", "au", "zum")
    case .recoveryFee:
      Translations("Recovery fee", "Invorderingsvergoeding", "Indemnité de recouvrement", "Beitreibungspauschale")
    case .waivers: Translations("Waivers", "Kwijtscheldingen", "Remises", "Erlasse")
    case .refunds: Translations("Refunds", "Terugbetalingen", "Remboursements", "Erstattungen")
    case .paymentBack: Translations("Payment taken back", "Teruggenomen betaling", "Paiement repris", "Rücklastschrift")
    case .settlement: Translations("Settlement", "Schikking", "Transaction", "Vergleich")
    case .paidTooMuch: Translations("Paid too much", "Te veel betaald", "Trop-perçu", "Überzahlt")
    case .correctsInvoice:
      Translations("taken off invoice", "afgetrokken van factuur", "déduite de la facture", "abgezogen von Rechnung")
    case .correctsInvoices:
      Translations(
        "taken off the invoices", "afgetrokken van de facturen", "déduite des factures", "abgezogen von den Rechnungen")
    case .disputed: Translations("In dispute", "Betwist", "Contesté", "Bestritten")
    case .tomorrow: Translations("from", "vanaf", "à partir du", "ab")
    case .reminderCost: Translations("Reminder", "Aanmaning", "Rappel", "Mahnung")
    case .bailiffCost: Translations("Bailiff", "Gerechtsdeurwaarder", "Huissier", "Gerichtsvollzieher")
    case .courtCost: Translations("Court", "Rechtbank", "Tribunal", "Gericht")
    case .lawyerCost: Translations("Lawyer", "Advocaat", "Avocat", "Rechtsanwalt")
    case .otherCost: Translations("Cost", "Kost", "Frais", "Kosten")
    case .enterpriseNumber:
      Translations("Enterprise number", "Ondernemingsnummer", "Numéro d'entreprise", "Unternehmensnummer")
    case .payTo: Translations("Pay to", "Te betalen op", "À payer sur", "Zahlbar auf")
    case .mention: Translations("Mention", "Mededeling", "Communication", "Verwendungszweck")
    case .link: Translations("Pay online", "Online betalen", "Payer en ligne", "Online zahlen")
    case .rule: Translations("Rule", "Regel", "Règle", "Regel")
    case .gross: Translations("Gives", "Geeft", "Donne", "Ergibt")
    case .fees: Translations("Less fees", "Min vergoedingen", "Moins indemnités", "Abzüglich Pauschalen")
    case .earlier: Translations("Less earlier", "Min eerder", "Moins antérieur", "Abzüglich früher")
    case .spread: Translations("How payments were spread", "Toerekening", "Imputation", "Verrechnung")
    case .over:
      Translations("kept, paid too much", "over, te veel betaald", "en trop, gardé", "überzahlt, bleibt stehen")
    case .refunded: Translations("refunded", "terugbetaald", "remboursé", "erstattet")
    case .takenBack: Translations("taken back", "teruggenomen", "repris", "zurückgenommen")
    case .holds: Translations("Holds", "Opschortingen", "Suspensions", "Aussetzungen")
    case .settlements: Translations("Settlements", "Schikkingen", "Transactions", "Vergleiche")
    case .stopsInterest:
      Translations("Stops interest", "Stopt intrest", "Arrête les intérêts", "Hält Zinsen an")
    case .yes: Translations("yes", "ja", "oui", "ja")
    case .no: Translations("no", "nee", "non", "nein")
    case .year: Translations("Year", "Jaar", "Année", "Jahr")
    case .exact: Translations("Exact", "Exact", "Exact", "Genau")
    case .rounded: Translations("rounded", "afgerond", "arrondi", "gerundet")
    case .roundingRule:
      Translations(
        "Rounded once an invoice, half a cent away from zero; periods are never rounded.",
        "Eén keer per factuur afgerond, een halve cent van nul weg; periodes worden nooit afgerond.",
        "Arrondi une fois par facture, le demi-centime en s'éloignant de zéro ; jamais par période.",
        "Einmal je Rechnung gerundet, ein halber Cent von null weg; Zeiträume werden nie gerundet.")
    case .joinsBase: Translations("joins the base", "komt bij de basis", "s'ajoute à la base", "tritt zur Grundlage")
    case .notStarted:
      Translations("no interest yet", "nog geen intrest", "pas encore d'intérêts", "noch keine Zinsen")
    case .unresolved:
      Translations(
        "names an invoice that is not there", "noemt een factuur die er niet is",
        "nomme une facture qui n'existe pas", "nennt eine Rechnung, die es nicht gibt")
    case .interestFormula:
      Translations(
        "base × rate × days ÷ year", "basis × rentevoet × dagen ÷ jaar", "base × taux × jours ÷ année",
        "Grundlage × Satz × Tage ÷ Jahr")
    case .splitOrder: Translations("order", "volgorde", "ordre", "Reihenfolge")
    case .paid: Translations("Paid", "Betaald", "Payé", "Bezahlt")
    case .afterPayment:
      Translations("Balance afterwards", "Saldo daarna", "Solde ensuite", "Saldo danach")
    case .bank: Translations("Bank statement", "Rekeninguittreksel", "Extrait", "Kontoauszug")
    case .reason: Translations("Reason", "Reden", "Motif", "Grund")
    case .released: Translations("Released", "Opgeheven", "Levée", "Aufgehoben")
    case .method: Translations("Method", "Wijze", "Mode", "Art")
    case .takenBackPayment: Translations("Takes back", "Neemt terug", "Reprend", "Nimmt zurück")
    case .transfer: Translations("Transfer", "Overschrijving", "Virement", "Überweisung")
    case .corrects: Translations("Corrects", "Verbetert", "Corrige", "Berichtigt")
    case .file: Translations("File", "Bestand", "Fichier", "Datei")
    case .vat: Translations("VAT", "Btw", "TVA", "MwSt")
    case .description: Translations("Description", "Omschrijving", "Description", "Beschreibung")
    }
  }
}
