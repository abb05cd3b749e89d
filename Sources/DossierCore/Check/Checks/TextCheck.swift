/// What is wrong with a text before anything is known of its meaning: YAML, keys, values.
///
/// These findings are made while a file is read, so that there is nothing to run here.
enum TextCheck: Check {
  static let kinds = yaml + schema

  private static let yaml: [FindingKind] = [
    kind("yaml-too-large", "a document is larger than is read"),
    kind("yaml-too-deep", "lists and mappings are nested deeper than is read"),
    kind("yaml-encoding", "a document is not UTF-8"),
    kind("yaml-character", "a document holds a character that may not stand in it as it is"),
    kind("yaml-anchor", "a document has an anchor"),
    kind("yaml-alias", "a document has an alias"),
    kind("yaml-tag", "a document has a tag"),
    kind("yaml-complex-key", "a key is written with '?' or is a list or a mapping"),
    kind("yaml-merge-key", "a mapping is merged with '<<'"),
    kind("yaml-directive", "a document has a '%' line"),
    kind("yaml-second-document", "a file holds a second document"),
    kind("yaml-duplicate-key", "a mapping has a key twice"),
    kind("yaml-empty", "a file holds no document"),
    kind("yaml-syntax", "a text is not YAML"),
    kind("yaml-out-of-memory", "no memory was left to read a file"),
  ]

  private static let schema: [FindingKind] = [
    kind("unknown-key", "a mapping has a key that is not declared"),
    kind("missing-key", "a key that every document has is missing"),
    kind("conflicting-keys", "two keys contradict each other"),
    kind("needless-acknowledges", "a record that is no acknowledgement answers a bundle"),
    kind("wrong-type", "a value is a list, a mapping or a single value where another is declared"),
    kind("null-value", "a value or an entry is nothing to other readers of YAML"),
    kind("internal-notice", "a notice is internal, and the ledger reads it"),
    kind("duplicate-rate", "a rate table has two rates from one day for the same contracts"),
    kind("rate-ends-before-start", "a rate ends before it begins"),
    kind("rates-out-of-order", "the rows of a rate table are not in order of their first day"),
    kind("invalid-amount", "an amount is not written as amounts are"),
    kind("invalid-attachments", "the hash of a file is not 64 hexadecimal digits"),
    kind("invalid-boolean", "a value is neither true nor false"),
    kind("invalid-bundle", "the hash of a bundle is not 64 hexadecimal digits"),
    kind("invalid-country", "a country is not two capital letters"),
    kind("invalid-currency", "a currency is none of ISO 4217"),
    kind("invalid-date", "a day is not written as days are, or the calendar lacks it"),
    kind("invalid-exchange-rate", "an exchange rate is not a number above zero"),
    kind("invalid-head", "the hash of a head is not 64 hexadecimal digits"),
    kind("invalid-id", "an id is not of the form of ids"),
    kind("invalid-imputation", "a rule of imputation is not known"),
    kind("invalid-tiers", "the tiers of a charge are not in order, or the last is not for all larger bases"),
    kind("invalid-integer", "a whole number is none, or out of its range"),
    kind("invalid-key", "a key is not a public key of SSH"),
    kind("invalid-language", "a language is not two small letters"),
    kind("invalid-max-age", "an age is not a number of days such as 5d"),
    kind("invalid-number", "a case number has characters that numbers do not have"),
    kind("invalid-percentage", "a percentage is not written as percentages are"),
    kind("invalid-recipient", "a recipient is neither one of age nor a public key of SSH"),
    kind("invalid-sha256", "the hash of a file is not 64 hexadecimal digits"),
    kind("invalid-slug", "a name is not that of a file of the store"),
    kind("invalid-time", "a time is not written with date, time and offset"),
    kind("invalid-timezone", "a time zone is not written as time zones are"),
    kind("invalid-word", "a word is none of those that a field takes"),
  ]

  private static func kind(_ id: String, _ summary: String) -> FindingKind {
    FindingKind(
      id, .error, summary,
      id.hasPrefix("yaml-")
        ? "dossier reads the plain part of YAML that every reader reads alike. The message says where and what to write."
        : "The field decides what a value is. 'dossier schema' and the manual page of the document say what it takes.")
  }
}
