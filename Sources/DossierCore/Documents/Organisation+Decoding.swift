extension Organisation {
  /// Reads a creditor, or an agency with the keys that only agencies have.
  init(from fields: inout Fields, isAgency: Bool) {
    id = fields.required("id", "the id for life")
    name = fields.required("name", "the name")
    legalForm = fields.optional("legal-form", "the legal form")
    vat = fields.optional("vat", "the VAT number")
    enterpriseNumber = fields.optional("enterprise-number", "the number in the national register")
    size = fields.optional("size", "small or large, as Book XIX asks")
    vatDeductible = fields.value(
      "vat-deductible", "whether it may recover VAT on collection costs", default: true, written: "true")
    language = fields.optional("language", "the language in which it is written to")
    address = fields.record("address", "where it is")
    emails = fields.scalars("emails", "e-mail addresses, the usual one first")
    phones = fields.list("phones", "telephone numbers")
    contacts = fields.list("contacts", "whom to speak to")
    ibans = fields.list("ibans", "bank accounts")
    terms = fields.optional("terms", "the terms of its claims, if a case names none")
    imputation = fields.imputation("how payments to it are spread, over the terms' rule")
    commission = fields.list("commission", "what an agency takes of what it collects")
    keeps = fields.scalars("keeps", "what an agency keeps of what it collects")
    notify = fields.record("notify", "what it wants to be told, and where")
    store = fields.optional("store", "the id of its own store")
    exchange = fields.value("exchange", "whether it exchanges bundles", default: .none, written: "none")
    keys = fields.scalars("keys", "the SSH keys that may sign in its name")
    age = fields.scalars("age", "the age recipients that bundles to it are encrypted to")
    requireSignature = fields.value(
      "require-signature", "whether bundles from it and to it must be signed", default: false, written: "false")
    requireEncryption = fields.value(
      "require-encryption", "whether bundles from it and to it must be encrypted", default: false, written: "false")
    knownAs = fields.scalars("known-as", "its ids in other stores")
    registration = isAgency ? fields.optional("registration", "its registration, printed on letters") : nil
    requires = isAgency ? fields.scalars("requires", "what it wants to find in a case") : []
  }
}

/// A creditor: an organisation that is owed money.
public struct Creditor: DeclaredDocument {
  static var name: String { "creditor" }

  /// What it shares with agencies.
  public let organisation: Organisation

  init(from fields: inout Fields) {
    organisation = Organisation(from: &fields, isAgency: false)
  }
}

/// An agency: an organisation that collects for others.
public struct Agency: DeclaredDocument {
  static var name: String { "agency" }

  /// What it shares with creditors.
  public let organisation: Organisation

  init(from fields: inout Fields) {
    organisation = Organisation(from: &fields, isAgency: true)
  }
}
