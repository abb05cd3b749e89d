internal import DossierCore

extension Words {
  /// What a log says of its entries, beside their own texts.
  ///
  /// The values of their fields are not translated: queries and files know them so.
  enum LogWord: String, CaseIterable, Sendable {
    case last, noReason, inward, sentTo, by, notice, deadline, delivered, step, onDay, until, done, interrupts, invoices
    case file
  }

  /// The word.
  subscript(log word: LogWord) -> String { Self.translations(word).text(in: language) }

  private static func translations(_ word: LogWord) -> Translations {
    switch word {
    case .last: Translations("last", "laatste", "derniers", "letzte")
    case .noReason: Translations("no reason given", "geen reden gegeven", "sans motif", "ohne Angabe eines Grundes")
    case .inward: Translations("internal", "intern", "interne", "intern")
    case .sentTo: Translations("to", "aan", "à", "an")
    case .by: Translations("by", "per", "par", "per")
    case .notice: Translations("notice", "aanmaning", "mise en demeure", "Mahnung")
    case .deadline: Translations("deadline", "termijn tot", "délai jusqu'au", "Frist bis")
    case .delivered: Translations("delivered", "bezorgd", "remis le", "zugestellt")
    case .step: Translations("step", "stap", "étape", "Schritt")
    case .onDay: Translations("on", "op", "le", "am")
    case .until: Translations("until", "tot", "jusqu'au", "bis")
    case .done: Translations("done: task", "gedaan: taak", "fait : tâche", "erledigt: Aufgabe")
    case .interrupts:
      Translations(
        "interrupts the limitation", "stuit de verjaring", "interrompt la prescription", "unterbricht die Verjährung")
    case .invoices: Translations("invoices", "facturen", "factures", "Rechnungen")
    case .file: Translations("file", "bestand", "fichier", "Datei")
    }
  }
}
