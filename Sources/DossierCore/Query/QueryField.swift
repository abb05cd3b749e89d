/// The fields that a query can ask, by the names that people write; what each is, its `declaration` says.
public enum QueryField: String, Sendable, CaseIterable {
  /// What names the case, and whose it is.
  case number, reference, creditor, debtor, agency, holder, custody, administration, type
  /// How far it is.
  case phase, status, closed, reason, track, step, next, tag, handler
  /// The debtor.
  case name, street, nr, postcode, city, country, born, phone, mobile, email, iban, vat, enterprise, customer, capacity
  /// The money.
  case invoice, amount, balance, principal, interest, paid
  /// The days.
  case opened, due, forwarded, contacted, from, to
  /// What is told in it and lies beside it.
  case text, file, kind
  /// The counts, and what became of agreements.
  case age, overdue, hold, promise, plan, request, imported

  /// What the language has and a store cannot answer yet: refused by name, never taken for words.
  static let later: Set<String> = ["remitted"]
}
