internal import ArgumentParser
internal import DossierCore

/// The fields that all parties have, but their names.
struct PartyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The legal form, such as BV.", valueName: "text")) var legalForm: String?
  @Option(help: ArgumentHelp("The language in which letters are written.", valueName: "code")) var language: String?
  @Option(help: ArgumentHelp("The VAT number with the country's letters.", valueName: "number")) var vat: String?
  @Option(help: ArgumentHelp("The number in the national register: KBO/BCE, KvK, HRB.", valueName: "number"))
  var enterpriseNumber: String?
  @Option(help: ArgumentHelp("The street.", valueName: "text")) var street: String?
  @Option(help: ArgumentHelp("The house number with box or suffix.", valueName: "text")) var number: String?
  @Option(help: ArgumentHelp("The postcode.", valueName: "text")) var postcode: String?
  @Option(help: ArgumentHelp("The town.", valueName: "text")) var city: String?
  @Option(help: ArgumentHelp("The country (ISO 3166-1).", valueName: "code")) var country: String?
  @Option(help: ArgumentHelp("An e-mail address; may be repeated, as all lists.", valueName: "address"))
  var email: [String] = []
  @Option(help: ArgumentHelp("A fixed line: NUMBER or 'NUMBER; LABEL'.", valueName: "number")) var phone: [String] = []
  @Option(help: ArgumentHelp("A mobile telephone.", valueName: "number")) var mobile: [String] = []
  @Option(help: ArgumentHelp("A fax.", valueName: "number")) var fax: [String] = []
  @Option(help: ArgumentHelp("A person to speak to: 'NAME; ROLE; EMAIL; PHONE'.", valueName: "person"))
  var contact: [String] = []
  @Option(help: ArgumentHelp("A bank account: IBAN, or 'IBAN; client-money'.", valueName: "iban")) var iban: [String] =
    []
  @Option(help: ArgumentHelp("Its id in another store.", valueName: "id")) var knownAs: [String] = []

  var assignments: [Assignment] {
    Assignment.all([
      "legal-form": legalForm, "language": language, "vat": vat, "enterprise-number": enterpriseNumber,
      "street": street, "number": number, "postcode": postcode, "city": city, "country": country,
    ])
      + Assignment.all([
        "email": email, "phone": phone, "mobile": mobile, "fax": fax, "contact": contact, "iban": iban,
        "known-as": knownAs,
      ])
  }
}

extension Assignment {
  /// Those options that were given.
  static func all(_ options: KeyValuePairs<String, String?>) -> [Assignment] {
    options.compactMap { key, text in text.map { Assignment(key: key, text: $0) } }
  }

  /// Every value of those options that were given, each an entry of a list.
  static func all(_ options: KeyValuePairs<String, [String]>) -> [Assignment] {
    options.flatMap { key, texts in texts.map { Assignment(key: key, operation: .add, text: $0) } }
  }
}
