extension Settings: DeclaredDocument {
  static var name: String { "store" }

  init(from fields: inout Fields) {
    id = fields.required("id", "the store's id for life")
    role = fields.required("role", "whether the organisation is owed money or collects for others")
    owners = fields.scalars("owners", "the organisation's own files under creditors/, or one under agencies/")
    country = fields.required("country", "the country (ISO 3166-1)")
    timezone = fields.pattern(
      "timezone", "the time zone that decides what today is", matching: "^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$",
      form: "a time zone such as Europe/Brussels", TimeZoneName.read)
    language = fields.value("language", "the language of output and letters", default: .english, written: "en")
    currency = fields.value("currency", "the currency of cases by default", default: .euro, written: "EUR")
    fields.currency = currency
    numbering =
      fields.record("numbering", "how new cases are numbered")
      ?? Numbering(scheme: nil, prefix: nil, reference: nil)
    administrations = fields.named("administrations", "parts of the organisation by name")
    defaults =
      fields.record("defaults", "what a new case takes if nothing is said")
      ?? CaseDefaults(terms: nil, track: nil, agency: nil)
    afterForward = fields.value(
      "after-forward", "what invoice add does when another holds the case", default: .refuse, written: "refuse")
    maxAgeDays = fields.pattern(
      "max-age", "how old bank data may be before letters refuse", matching: "^[0-9]{1,4}d$",
      form: "a number of days such as 5d"
    ) { $0.hasSuffix("d") && $0.utf8.count <= 5 ? Int($0.dropLast()) : nil }
    queries = fields.texts("queries", "saved queries by name")
    let outbox: Outbox? = fields.record("outbox", "how letters and mails leave")
    outboxSend = outbox?.send
  }
}

private enum TimeZoneName {
  static func read(_ text: String) -> String? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_+-".contains($0)) }
    }
    return isName ? text : nil
  }
}

private struct Outbox: Record {
  static let name = "outbox"
  let send: String?

  init(from fields: inout Fields) {
    send = fields.optional("send", "the command that mails are handed to")
  }
}

extension Numbering: Record {
  static let name = "numbering"

  init(from fields: inout Fields) {
    scheme = fields.optional("scheme", "structured communications or counting up", standard: "ogm")
    prefix = fields.optional("prefix", "what sequential numbers begin with")
    reference = fields.optional(
      "reference", "the pattern of references given to the cases of others: {yyyy} {yy} {mm} {n}")
  }
}

extension Administration: Record {
  static let name = "administration"

  init(from fields: inout Fields) {
    name = fields.required("name", "its name")
    numbering = fields.record("numbering", "its own numbering")
  }
}

extension CaseDefaults: Record {
  static let name = "defaults"

  init(from fields: inout Fields) {
    terms = fields.optional("terms", "the terms")
    track = fields.optional("track", "the track")
    agency = fields.optional("agency", "the agency that a forward takes")
  }
}
