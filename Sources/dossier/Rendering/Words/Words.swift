internal import DossierCore

/// The words of statements and lists in a language: English for a language that has none here.
struct Words: Sendable, Equatable {
  let language: Language

  /// What is to be said.
  enum Word: String, CaseIterable, Sendable {
    case invoice, invoices, creditNote, creditNotes, damages, costs, payment, payments, paymentTo, refund, waiver
    case interest, principal, balance, total, perDay
    case type, number, reference, date, due, amount, rate, day, days, from, to, base, source
    case caseWord, creditor, debtor, agency, status, open, closed, opened, received
  }

  /// The word.
  subscript(_ word: Word) -> String { Self.table(word).text(in: language) }

  /// A count of days: `1 day`, `151 days`.
  func days(_ count: Int) -> String { "\(count) \(self[count == 1 ? .day : .days])" }

  /// A word in the languages of output.
  struct Translations: Sendable {
    private let english, dutch, french, german: String

    init(_ english: String, _ dutch: String, _ french: String, _ german: String) {
      (self.english, self.dutch, self.french, self.german) = (english, dutch, french, german)
    }

    /// The word in a language: English for one that has none here.
    func text(in language: Language) -> String {
      switch language {
      case .dutch: dutch
      case .french: french
      case .german: german
      default: english
      }
    }
  }

  private static func table(_ word: Word) -> Translations {
    switch word {
    case .invoice: Translations("Invoice", "Factuur", "Facture", "Rechnung")
    case .invoices: Translations("Invoices", "Facturen", "Factures", "Rechnungen")
    case .creditNote: Translations("Credit note", "Creditnota", "Note de crédit", "Gutschrift")
    case .creditNotes: Translations("Credit notes", "Creditnota's", "Notes de crédit", "Gutschriften")
    case .damages: Translations("Damages clause", "Schadebeding", "Clause pénale", "Schadenspauschale")
    case .costs: Translations("Costs", "Kosten", "Frais", "Kosten")
    case .payment: Translations("Payment", "Betaling", "Paiement", "Zahlung")
    case .payments: Translations("Payments", "Betalingen", "Paiements", "Zahlungen")
    case .paymentTo: Translations("Payment to", "Betaling aan", "Paiement à", "Zahlung an")
    case .refund: Translations("Refund", "Terugbetaling", "Remboursement", "Erstattung")
    case .waiver: Translations("Waiver", "Kwijtschelding", "Remise", "Erlass")
    case .interest: Translations("Interest", "Intrest", "Intérêts", "Zinsen")
    case .principal: Translations("Principal", "Hoofdsom", "Principal", "Hauptforderung")
    case .balance: Translations("Balance", "Saldo", "Solde", "Saldo")
    case .total: Translations("Total", "Totaal", "Total", "Summe")
    case .perDay: Translations("Per day", "Per dag", "Par jour", "Pro Tag")
    case .type: Translations("Type", "Type", "Type", "Art")
    case .number: Translations("Number", "Nummer", "Numéro", "Nummer")
    case .reference: Translations("Reference", "Referentie", "Référence", "Referenz")
    case .date: Translations("Date", "Datum", "Date", "Datum")
    case .due: Translations("Due", "Vervaldatum", "Échéance", "Fällig")
    case .amount: Translations("Amount", "Bedrag", "Montant", "Betrag")
    case .rate: Translations("Rate", "Rentevoet", "Taux", "Zinssatz")
    case .day: Translations("day", "dag", "jour", "Tag")
    case .days: Translations("days", "dagen", "jours", "Tage")
    case .from: Translations("From", "Van", "Du", "Von")
    case .to: Translations("To", "Tot en met", "Au", "Bis")
    case .base: Translations("Base", "Basis", "Base", "Grundlage")
    case .source: Translations("Source", "Bron", "Source", "Quelle")
    case .caseWord: Translations("Case", "Dossier", "Dossier", "Akte")
    case .creditor: Translations("Creditor", "Crediteur", "Créancier", "Gläubiger")
    case .debtor: Translations("Debtor", "Debiteur", "Débiteur", "Schuldner")
    case .agency: Translations("Agency", "Agent", "Agent", "Inkassobüro")
    case .status: Translations("Status", "Status", "Statut", "Status")
    case .open: Translations("open", "open", "ouvert", "offen")
    case .closed: Translations("closed", "gesloten", "clôturé", "geschlossen")
    case .opened: Translations("Opened", "Geopend", "Ouvert le", "Eröffnet")
    case .received: Translations("Received", "Ontvangen", "Reçu", "Erhalten")
    }
  }
}
