/// The fields that a query can ask, by the names that people write.
public enum QueryField: String, Sendable, CaseIterable {
  /// The case's number, in any notation.
  case number
  /// The references that organisations gave it, and those that its invoices are paid with.
  case reference
  /// Who is owed, by slug or name.
  case creditor
  /// Who owes, by slug or name; co-debtors too.
  case debtor
  /// Who collects or is to collect, by slug or name; past hand-overs too.
  case agency
  /// Who has the case on the day, by slug or name; `here` for this store.
  case holder
  /// Whether the case is here, at an agency, or went back to who sent it.
  case custody
  /// The part of the organisation that it belongs to.
  case administration
  /// Collection or credit management.
  case type
  /// The phase of collection.
  case phase
  /// Open, closed or any.
  case status
  /// The day on which it was closed.
  case closed
  /// Why it was closed.
  case reason
  /// The planned sequence.
  case track
  /// The step of the planned sequence that was done last.
  case step
  /// The day of the first thing that waits.
  case next
  /// Words of the organisation's own.
  case tag
  /// Who handles it, by name or e-mail address.
  case handler
  /// A debtor's name, or that of somebody to speak to there.
  case name
  /// A debtor's street.
  case street
  /// A debtor's house number.
  case nr
  /// A debtor's postcode.
  case postcode
  /// A debtor's town.
  case city
  /// A debtor's country, as two letters.
  case country
  /// A debtor's day of birth.
  case born
  /// A debtor's telephone number, in any notation.
  case phone
  /// A debtor's mobile number, in any notation.
  case mobile
  /// A debtor's e-mail address.
  case email
  /// A debtor's account.
  case iban
  /// A debtor's VAT number.
  case vat
  /// A debtor's number in the national register.
  case enterprise
  /// The debtor's number at the creditor.
  case customer
  /// In which capacity the debtor acted, if the case says so.
  case capacity
  /// The numbers of its invoices and credit notes.
  case invoice
  /// The amount of an invoice.
  case amount
  /// What is owed on the day.
  case balance
  /// What its invoices claim less credit notes, before payments.
  case principal
  /// The interest claimed by the day.
  case interest
  /// What was paid by the day.
  case paid
  /// The day on which it was opened.
  case opened
  /// The day on which an invoice was due; of any invoice of the case, paid ones too.
  case due
  /// The day of the first hand-over.
  case forwarded
  /// The day of the last contact with the debtor.
  case contacted
  /// Opened on this day or later.
  case from
  /// Opened on this day or earlier.
  case to
  /// Texts and subjects of the log, descriptions of invoices, and what else is told in sentences.
  case text
  /// The name of an attachment.
  case file
  /// A kind of log entry or attachment that it has, or the debtor's kind.
  case kind
  /// Its age in days: until the day, or until it was closed.
  case age
  /// The reason of a hold in force.
  case hold
  /// What became of a promise.
  case promise
  /// What became of a plan.
  case plan
  /// The kind of a request that nobody has answered.
  case request
  /// The file that it was imported from.
  case imported

  /// What the language has and a store cannot answer yet: refused by name, never taken for words.
  static let later: Set<String> = ["remitted"]
}
