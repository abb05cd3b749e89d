/// The kinds of parties, each with its folder.
public enum PartyKind: String, Sendable, CaseIterable {
  /// Who is owed.
  case creditor
  /// Who collects.
  case agency
  /// Who owes.
  case debtor

  /// The folder of its files.
  public var folder: String {
    switch self {
    case .creditor: "creditors"
    case .agency: "agencies"
    case .debtor: "debtors"
    }
  }
}
