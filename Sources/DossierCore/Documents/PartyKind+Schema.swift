extension PartyKind {
  /// The declaration of its documents.
  public var schema: RecordSchema {
    switch self {
    case .creditor: Self.creditors
    case .agency: Self.agencies
    case .debtor: Self.debtors
    }
  }

  // Made once, since many parties are written by them.
  private static let creditors = Creditor.schema
  private static let agencies = Agency.schema
  private static let debtors = Debtor.schema
}
