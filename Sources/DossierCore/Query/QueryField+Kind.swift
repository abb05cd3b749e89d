/// What a field's values are, and so how they are compared.
public enum QueryFieldKind: Sendable, Equatable {
  /// Codes and texts.
  case text
  /// One of these words.
  case word([String])
  /// Days.
  case day
  /// Amounts of money.
  case amount
  /// Counts.
  case count
}

extension QueryField {
  /// What its values are.
  public var kind: QueryFieldKind { declaration.kind }

  /// The words that a field takes; nil if it takes others.
  public var words: [String]? {
    if case .word(let words) = kind { words } else { nil }
  }

  /// Whether `CaseFigures` answers it, as of a day; what it does not answer, `SearchTerms` do.
  ///
  /// The name of who has a case is the one thing that needs both: see `SearchTerms.hitClass(_:)`.
  public var isDerived: Bool { declaration.answer != nil }

  /// What somebody may call a kind: of a log entry, of an attachment, of a debtor.
  static let kinds: [String] = {
    var kinds: [String] = []
    let all =
      LogKind.allCases.map(\.rawValue) + AttachmentKind.allCases.map(\.rawValue) + DebtorKind.allCases.map(\.rawValue)
    for kind in all where !kinds.contains(kind) { kinds.append(kind) }
    return kinds
  }()
}

extension Holder {
  static let custodies = ["here", "agency", "sender"]

  /// Where a case is, as a query names it.
  var custody: String {
    switch self {
    case .here: "here"
    case .agency: "agency"
    case .sender: "sender"
    }
  }
}
