internal import DossierCore

extension Words {
  /// What statements say of the law.
  enum LawWord: String, CaseIterable, Sendable {
    case notice, notices, sent, termRuns, termEnded, isVoid, deadlineTooEarly, noTerm
    case waitsForNotice, unknownSize, feeForbidden, compoundingForbidden, vatNotAnnounced, contractAssumed
    case clauseVoid, clauseLimited, asked, allowed, forBalance, rateTooHigh, applies
    case rateNotKnown, fromSending, fromTermEnd
    case law, article, inForce, unverified, read, derived, remembered, sourcesDiffer
  }

  /// The word.
  subscript(_ word: LawWord) -> String { Self.translations(word).text(in: language) }

  /// How a rate or rule is known.
  subscript(_ status: RateStatus) -> String {
    switch status {
    case .verified: self[LawWord.read]
    case .derived: self[LawWord.derived]
    case .remembered: self[LawWord.remembered]
    case .disputed: self[LawWord.sourcesDiffer]
    }
  }

  private static func translations(_ word: LawWord) -> Translations {
    switch word {
    case .notice: Translations("Notice", "Aanmaning", "Mise en demeure", "Mahnung")
    case .notices: Translations("Notices", "Aanmaningen", "Mises en demeure", "Mahnungen")
    case .sent: Translations("Sent", "Verstuurd", "Envoyée", "Gesendet")
    case .termRuns: Translations("term runs until", "termijn loopt tot en met", "délai jusqu'au", "Frist läuft bis")
    case .termEnded: Translations("term ended on", "termijn eindigde op", "délai expiré le", "Frist endete am")
    case .isVoid: Translations("void", "ongeldig", "nulle", "unwirksam")
    case .deadlineTooEarly:
      Translations(
        "earlier than the law's", "vroeger dan de wettelijke", "avant celle de la loi", "vor der gesetzlichen")
    case .noTerm: Translations("without a term", "zonder termijn", "sans délai", "ohne Frist")
    case .waitsForNotice:
      Translations(
        "No interest and no damages before the term of a valid notice has ended",
        "Geen intrest en geen schadebeding voor de termijn van een geldige aanmaning is verstreken",
        "Ni intérêts ni clause pénale avant l'expiration du délai d'une mise en demeure valable",
        "Keine Zinsen und keine Pauschale, bevor die Frist einer wirksamen Mahnung abgelaufen ist")
    case .unknownSize:
      Translations(
        "The creditor's size is not known: interest runs as for a large one (creditor set NAME size=sme).",
        "De grootte van de crediteur is niet bekend: de intrest loopt zoals voor een grote (creditor set NAME size=sme).",
        "La taille du créancier n'est pas connue : les intérêts courent comme pour un grand (creditor set NAME size=sme).",
        "Die Größe des Gläubigers ist nicht bekannt: die Zinsen laufen wie bei einem großen (creditor set NAME size=sme)."
      )
    case .feeForbidden:
      Translations(
        "The recovery fee of the terms is not owed: the law forbids it.",
        "De invorderingsvergoeding van de voorwaarden is niet verschuldigd: de wet verbiedt ze.",
        "L'indemnité de recouvrement des conditions n'est pas due : la loi l'interdit.",
        "Die Beitreibungspauschale der Bedingungen ist nicht geschuldet: das Gesetz verbietet sie.")
    case .compoundingForbidden:
      Translations(
        "Interest bears no interest: the law forbids it.", "Intrest brengt geen intrest op: de wet verbiedt het.",
        "Les intérêts ne portent pas intérêt : la loi l'interdit.",
        "Zinsen tragen keine Zinsen: das Gesetz verbietet es.")
    case .vatNotAnnounced:
      Translations(
        "VAT on the costs of collection is not claimed: the notice does not announce it",
        "Btw op de incassokosten wordt niet gevorderd: de aanmaning kondigt ze niet aan",
        "La TVA sur les frais de recouvrement n'est pas réclamée : la mise en demeure ne l'annonce pas",
        "Umsatzsteuer auf die Inkassokosten wird nicht gefordert: die Mahnung kündigt sie nicht an")
    case .contractAssumed:
      Translations(
        "The day of the contract is taken to be that of the invoice",
        "Als dag van het contract geldt die van de factuur",
        "La date du contrat est supposée être celle de la facture", "Als Tag des Vertrags gilt der der Rechnung")
    case .clauseVoid:
      Translations("Damages clause void", "Schadebeding nietig", "Clause pénale nulle", "Schadenspauschale unwirksam")
    case .clauseLimited:
      Translations(
        "Damages clause lowered", "Schadebeding verlaagd", "Clause pénale réduite", "Schadenspauschale gesenkt")
    case .asked: Translations("asked", "gevraagd", "demandé", "verlangt")
    case .allowed: Translations("the law allows", "de wet staat toe", "la loi permet", "das Gesetz erlaubt")
    case .forBalance:
      Translations("for a balance of", "voor een saldo van", "pour un solde de", "bei einem Saldo von")
    case .rateTooHigh:
      Translations("Rate above the law's", "Rentevoet boven de wet", "Taux au-delà de la loi", "Satz über dem Gesetz")
    case .applies: Translations("holds", "geldt", "s'applique", "gilt")
    case .rateNotKnown:
      Translations(
        "no rate is known yet", "nog geen rentevoet bekend", "taux pas encore connu", "noch kein Satz bekannt")
    case .fromSending:
      Translations(
        "from the day after the notice was sent, on what was unpaid when its term had ended",
        "vanaf de dag na de verzending van de aanmaning, op wat onbetaald was na haar termijn",
        "depuis le lendemain de l'envoi de la mise en demeure, sur l'impayé à la fin de son délai",
        "ab dem Tag nach dem Versand der Mahnung, auf das nach Ablauf ihrer Frist Unbezahlte")
    case .fromTermEnd:
      Translations(
        "from the day after the notice's term", "vanaf de dag na de termijn van de aanmaning",
        "depuis le lendemain du délai de la mise en demeure", "ab dem Tag nach der Frist der Mahnung")
    case .law: Translations("Law", "Wet", "Loi", "Gesetz")
    case .article: Translations("Article", "Artikel", "Article", "Artikel")
    case .inForce: Translations("In force", "Van kracht", "En vigueur", "In Kraft")
    case .unverified:
      Translations(
        "Interest rests on rates that were not read where they were published",
        "De intrest steunt op rentevoeten die niet bij de bron zijn nagelezen",
        "Les intérêts reposent sur des taux qui n'ont pas été lus à la source",
        "Die Zinsen beruhen auf Sätzen, die nicht an der Quelle gelesen wurden")
    case .read: Translations("verified", "nagelezen", "vérifié", "geprüft")
    case .derived: Translations("derived", "afgeleid", "déduit", "abgeleitet")
    case .remembered: Translations("from memory", "uit het geheugen", "de mémoire", "aus dem Gedächtnis")
    case .sourcesDiffer: Translations("sources differ", "bronnen verschillen", "sources divergentes", "Quellen uneinig")
    }
  }
}
