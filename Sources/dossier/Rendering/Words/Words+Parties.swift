internal import DossierCore

extension Words {
  /// What is said of parties and persons.
  enum PartyWord: String, CaseIterable, Sendable {
    case contact, contactPerson, phone, email, name, city, coDebtor, representative
  }

  /// The word.
  subscript(_ word: PartyWord) -> String {
    switch (word, language) {
    case (.contact, _): "Contact"
    case (.contactPerson, .dutch): "Contactpersoon"
    case (.contactPerson, .french): "Personne de contact"
    case (.contactPerson, .german): "Ansprechpartner"
    case (.contactPerson, _): "Contact person"
    case (.phone, .dutch): "Telefoon"
    case (.phone, .french): "Téléphone"
    case (.phone, .german): "Telefon"
    case (.phone, _): "Phone"
    case (.email, _): "E-mail"
    case (.name, .dutch): "Naam"
    case (.name, .french): "Nom"
    case (.name, _): "Name"
    case (.city, .dutch): "Stad"
    case (.city, .french): "Ville"
    case (.city, .german): "Ort"
    case (.city, _): "City"
    case (.coDebtor, .dutch): "Medeschuldenaar"
    case (.coDebtor, .french): "Codébiteur"
    case (.coDebtor, .german): "Mitschuldner"
    case (.coDebtor, _): "Co-debtor"
    case (.representative, .dutch): "Vertegenwoordiger"
    case (.representative, .french): "Représentant"
    case (.representative, .german): "Vertreter"
    case (.representative, _): "Representative"
    }
  }
}
