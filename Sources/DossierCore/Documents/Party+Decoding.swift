extension Address: Record {
  static let name = "address"

  init(from fields: inout Fields) {
    street = fields.optional("street", "the street")
    number = fields.optional("number", "the house number with box or suffix")
    postcode = fields.optional("postcode", "the postcode")
    city = fields.optional("city", "the town")
    country = fields.optional("country", "the country (ISO 3166-1)")
  }
}

extension Phone: Record {
  static let name = "phone"

  init(from fields: inout Fields) {
    number = fields.required("number", "the number as written")
    kind = fields.value("kind", "what kind of line it is", default: .phone, written: "phone")
    label = fields.optional("label", "a word about it")
  }
}

extension Contact: Record {
  static let name = "contact"

  init(from fields: inout Fields) {
    name = fields.required("name", "the person's name")
    role = fields.optional("role", "what the person does there")
    email = fields.optional("email", "the e-mail address")
    phone = fields.optional("phone", "the telephone number")
  }
}

extension BankAccount: Record {
  static let name = "account"

  init(from fields: inout Fields) {
    iban = fields.required("iban", "the account")
    use = fields.value("use", "whose money it holds", default: .own, written: "own")
  }
}

extension Representative: Record {
  static let name = "represented-by"

  init(from fields: inout Fields) {
    name = fields.required("name", "the name")
    role = fields.required("as", "in which role")
    email = fields.optional("email", "the e-mail address")
    phone = fields.optional("phone", "the telephone number")
    address = fields.record("address", "the postal address")
  }
}

extension Notification: Record {
  static let name = "notify"

  init(from fields: inout Fields) {
    email = fields.optional("email", "where to")
    events = fields.scalars("on", "of what")
  }
}

extension Commission: Record {
  static let name = "commission"

  init(from fields: inout Fields) {
    phase = fields.optional("phase", "the phase in which it holds; all if absent")
    percent = fields.optional("percent", "the share of what was collected")
    fixed = fields.optionalAmount("fixed", "a sum per case")
    tiers = fields.list("tiers", "shares by the amount collected")
    of = fields.scalars("of", "of which parts; all if absent")
    directPayments = fields.value(
      "direct-payments", "whether it is taken of payments to the creditor too", default: false, written: "false")
    let count = [percent != nil, fixed != nil, !tiers.isEmpty].count { $0 }
    if count != 1 {
      fields.problem("conflicting-keys", at: "percent", "a commission has one of percent, fixed and tiers")
    }
  }
}

extension Debtor: DeclaredDocument {
  static var name: String { "debtor" }

  init(from fields: inout Fields) {
    id = fields.required("id", "the id for life")
    kind = fields.required("kind", "a company or a person")
    companyName = fields.optional("name", "the company's name, or how a person is called")
    salutation = fields.optional("salutation", "how to address; none for nothing")
    firstName = fields.optional("first-name", "a person's first name")
    lastName = fields.optional("last-name", "a person's last name")
    initials = fields.optional("initials", "a person's initials")
    middleNames = fields.optional("middle-names", "a person's middle names")
    birthDate = fields.optional("birth-date", "a person's day of birth")
    legalForm = fields.optional("legal-form", "a company's legal form")
    language = fields.optional("language", "the language in which the debtor is written to")
    vat = fields.optional("vat", "the VAT number")
    enterpriseNumber = fields.optional("enterprise-number", "the number in the national register")
    address = fields.record("address", "where the debtor lives or has its seat")
    emails = fields.scalars("emails", "e-mail addresses, the usual one first")
    phones = fields.list("phones", "telephone numbers")
    attention = fields.optional("attention", "for whose attention letters go")
    contacts = fields.list("contacts", "persons to speak to")
    ibans = fields.list("ibans", "bank accounts")
    representedBy = fields.record("represented-by", "who acts for the debtor; letters go there only")
    knownAs = fields.scalars("known-as", "its ids in other stores")
    if companyName == nil, lastName == nil {
      fields.problem(
        "missing-key", at: "name", "the debtor has no name",
        hint: kind == .company ? "add 'name: …'" : "add 'first-name: …' and 'last-name: …'")
    }
  }
}
