/// One line of the checklist of a hand-over.
public enum ForwardCheck: Sendable, Equatable {
  /// The case has an invoice.
  case invoice
  /// The debtor has a postal address or an e-mail address.
  case debtorReachable
  /// What the agency asks for.
  case requirement(ForwardRequirement)
  /// A file that would go along, and why it cannot; looked at only where bundles go to the agency.
  case file(String, FileFault)
}
