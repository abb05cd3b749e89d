/// One line of the checklist of a hand-over.
public enum ForwardCheck: Sendable, Equatable {
  /// The case has an invoice.
  case invoice
  /// The debtor has a postal address or an e-mail address.
  case debtorReachable
  /// What the agency asks for.
  case requirement(ForwardRequirement)
}
