internal import DossierCore

extension ForwardCheck {
  /// The line of the checklist.
  var words: Words.Translations {
    switch self {
    case .invoice: .init("an invoice", "een factuur", "une facture", "eine Rechnung")
    case .debtorReachable:
      .init(
        "an address or e-mail address of the debtor", "een adres of e-mailadres van de debiteur",
        "une adresse ou adresse e-mail du débiteur", "eine Adresse oder E-Mail-Adresse des Schuldners")
    case .requirement(let requirement): requirement.words
    case .file(let name, .missing):
      .init(
        "the file \(name), which is missing: put it back, or make its entry void",
        "het bestand \(name), dat ontbreekt: zet het terug, of maak de vermelding nietig",
        "le fichier \(name), qui manque : remettez-le, ou annulez sa mention",
        "die Datei \(name), die fehlt: legen Sie sie zurück, oder machen Sie den Eintrag ungültig")
    case .file(let name, .changed):
      .init(
        "the file \(name), which is not what was attached: put that back, or make its entry void",
        "het bestand \(name), dat niet is wat bijgevoegd werd: zet dat terug, of maak de vermelding nietig",
        "le fichier \(name), qui n'est pas celui qui a été joint : remettez celui-ci, ou annulez sa mention",
        "die Datei \(name), die nicht die angehängte ist: legen Sie diese zurück, oder machen Sie den Eintrag ungültig")
    }
  }
}

extension ForwardRequirement {
  fileprivate var words: Words.Translations {
    switch self {
    case .invoiceFile:
      .init(
        "a file for every invoice", "een bestand bij elke factuur", "un fichier pour chaque facture",
        "eine Datei zu jeder Rechnung")
    case .termsFile:
      .init(
        "the general conditions", "de algemene voorwaarden", "les conditions générales",
        "die allgemeinen Geschäftsbedingungen")
    case .reminder: .init("a reminder", "een aanmaning", "un rappel", "eine Mahnung")
    case .contract: .init("the contract", "het contract", "le contrat", "der Vertrag")
    case .debtorEmail:
      .init(
        "an e-mail address of the debtor", "een e-mailadres van de debiteur", "une adresse e-mail du débiteur",
        "eine E-Mail-Adresse des Schuldners")
    case .debtorAddress:
      .init(
        "a postal address of the debtor", "een postadres van de debiteur", "une adresse postale du débiteur",
        "eine Postadresse des Schuldners")
    case .debtorPhone:
      .init(
        "a telephone number of the debtor", "een telefoonnummer van de debiteur",
        "un numéro de téléphone du débiteur", "eine Telefonnummer des Schuldners")
    case .vat:
      .init(
        "the debtor's VAT number", "het btw-nummer van de debiteur", "le numéro de TVA du débiteur",
        "die USt-IdNr. des Schuldners")
    }
  }
}
