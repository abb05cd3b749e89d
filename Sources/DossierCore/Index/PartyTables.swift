internal import GRDB

/// The tables of parties.
enum PartyTables {
  private static let id = IndexColumn.number("party_id", "The party")
  private static let owner = [id, IndexColumn.number("position", "The place in the list of the file, from 0")]

  static let parties = IndexTable(
    name: "parties", words: "A creditor, agency or debtor, with or without a file",
    columns: [.number("party_id", "Its number in the index: another one whenever its file changed")]
      + columns.map(\.column), key: .number)

  static let contacts = PlainTable<Contact>(
    "contacts", "A person to speak to at a party", of: owner,
    [
      .text("name", "The person's name", isRequired: true) { $0.name },
      .text("role", "What the person does there") { $0.role },
      .text("email", "The e-mail address") { $0.email },
      .text("phone", "The telephone number") { $0.phone?.text },
    ])

  static let phones = PlainTable<Phone>(
    "phones", "A telephone number of a party", of: owner,
    [
      .text("number", "The number", isRequired: true) { $0.number.text },
      .text("kind", "What kind of line it is: phone, mobile or fax", isRequired: true) { $0.kind.rawValue },
      .text("label", "A word about it") { $0.label },
    ])

  static let emails = PlainTable<String>(
    "emails", "An e-mail address of a party", of: owner, [.text("email", "The address", isRequired: true) { $0 }])

  static let accounts = PlainTable<BankAccount>(
    "bank_accounts", "A bank account of a party", of: owner,
    [
      .text("iban", "The account", isRequired: true) { $0.iban.text },
      .text("use", "Whose money it holds: own or client-money", isRequired: true) { $0.use.rawValue },
    ])

  /// The tables of what parties list.
  static let lists = [contacts.table, phones.table, emails.table, accounts.table]

  /// What is written into a row of `parties` after its number.
  static let columns: [PlainColumn<PreparedParty>] = ofAll + ofDebtors + ofOrganisations

  private static let ofAll: [PlainColumn<PreparedParty>] = [
    .text("kind", "creditor, agency or debtor", isRequired: true) { $0.kind.rawValue },
    .text("slug", "The slug, by which cases name it", isRequired: true) { $0.slug.text },
    .text("path", "The file, relative to the store; none if it has none that can be read") { $0.path },
    .text("name", "The name; the slug where there is no file", isRequired: true) { $0.name },
    .text("id", "The id for life") { $0.document?.id.text },
    .text("legal_form", "The legal form") { $0.debtor?.legalForm ?? $0.organisation?.legalForm },
    .text("vat", "The VAT number") { $0.document?.vat?.text },
    .text("enterprise_number", "The number in the national register") { $0.document?.enterpriseNumber?.text },
    .text("street", "The street") { $0.document?.address?.street },
    .text("house_number", "The house number with box or suffix") { $0.document?.address?.number },
    .text("postcode", "The postcode") { $0.document?.address?.postcode },
    .text("city", "The town") { $0.document?.address?.city },
    .text("country", "The country by its two letters") { $0.document?.address?.country?.code },
    .text("language", "The language in which it is written to") {
      ($0.debtor?.language ?? $0.organisation?.language)?.code
    },
  ]

  private static let ofDebtors: [PlainColumn<PreparedParty>] = [
    .text("debtor_kind", "Of a debtor: company or person") { $0.debtor?.kind.rawValue },
    .text("salutation", "How to address a debtor") { $0.debtor?.salutation },
    .text("first_name", "A person's first name") { $0.debtor?.firstName },
    .text("last_name", "A person's last name") { $0.debtor?.lastName },
    .text("initials", "A person's initials") { $0.debtor?.initials },
    .text("middle_names", "A person's middle names") { $0.debtor?.middleNames },
    .day("birth_date", "A person's day of birth") { $0.debtor?.birthDate },
    .text("attention", "For whose attention letters go") { $0.debtor?.attention },
    .text("representative", "Who acts for the debtor: the name") { $0.debtor?.representedBy?.name },
    .text("representative_role", "In which role") { $0.debtor?.representedBy?.role.rawValue },
  ]

  private static let ofOrganisations: [PlainColumn<PreparedParty>] = [
    .text("size", "Of an organisation: sme or large") { $0.organisation?.size?.rawValue },
    .text("terms", "The terms of its claims, if a case names none") { $0.organisation?.terms?.text },
    .text("exchange", "Whether it exchanges bundles: bundles or none") { $0.organisation?.exchange.rawValue },
  ]

  /// What is written of a party that is new.
  static func values(_ party: PreparedParty) -> StatementArguments {
    var values: [(any DatabaseValueConvertible)?] = [nil]
    for column in columns { values.append(column.value(party)) }
    return StatementArguments(values)
  }

  /// The rows of what a party lists, each after its party, with the place of their table.
  static func rows(_ document: any PartyDocument) -> [(table: Int, values: StatementArguments)] {
    var rows: [(Int, StatementArguments)] = []
    for (place, contact) in document.contacts.enumerated() { rows.append((0, contacts.row(contact, [place]))) }
    for (place, phone) in document.phones.enumerated() { rows.append((1, phones.row(phone, [place]))) }
    for (place, email) in document.emails.enumerated() { rows.append((2, emails.row(email, [place]))) }
    for (place, account) in document.ibans.enumerated() { rows.append((3, accounts.row(account, [place]))) }
    return rows
  }
}
