extension PartyKind {
  /// The declaration of its documents.
  public var schema: RecordSchema {
    switch self {
    case .creditor: Creditor.schema
    case .agency: Agency.schema
    case .debtor: Debtor.schema
    }
  }
}
